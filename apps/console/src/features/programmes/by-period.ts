import type { ProgrammeObligation } from "./programme-views.ts";

/** Obligations by their year: this year's, then the coming years' in turn, then the past ones' latest first. */
export function byPeriod(
  obligations: readonly ProgrammeObligation[],
  thisYear: string,
): readonly (readonly [period: string, obligations: readonly ProgrammeObligation[]])[] {
  const periods = [...new Set(obligations.map(({ period }) => period))].sort();
  const past = periods.filter((period) => period < thisYear).reverse();
  return [...periods.filter((period) => period >= thisYear), ...past].map((period) => [
    period,
    obligations.filter((obligation) => obligation.period === period),
  ]);
}
