import { severities } from "../review/severity.ts";

export const gravest: unknown = severities[0];
