import { byPeriod } from "../features/programmes/by-period.ts";

export const grouped: unknown = byPeriod;
