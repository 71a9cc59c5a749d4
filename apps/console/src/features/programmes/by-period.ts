import type { ProgrammeObligation } from "./programme-views.ts";

/** Obligations by their year, the latest year first; within a year in the order given. */
export function byPeriod(
  obligations: readonly ProgrammeObligation[],
): readonly (readonly [period: string, obligations: readonly ProgrammeObligation[]])[] {
  const periods = [...new Set(obligations.map(({ period }) => period))].sort().reverse();
  return periods.map((period) => [period, obligations.filter((obligation) => obligation.period === period)]);
}
