import { runChecks } from "../review/run-checks.ts";

export const run: unknown = runChecks;
