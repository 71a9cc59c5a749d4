import { byPeriod } from "../programmes/by-period.ts";

export const grouped: unknown = byPeriod;
