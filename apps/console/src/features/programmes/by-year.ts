import { byGravity } from "@goodstanding/domain/policy/gravity";
import type { ProgrammeObligation } from "./programme-views.ts";

/** Obligations by their year: this year's, then the coming years' in turn, then the past ones' latest first. Within a year by date, the gravest first on one day. */
export function byYear(
  obligations: readonly ProgrammeObligation[],
  thisYear: number,
): readonly (readonly [year: number, obligations: readonly ProgrammeObligation[]])[] {
  const years = [...new Set(obligations.map(({ year }) => year))].sort((a, b) => a - b);
  const past = years.filter((year) => year < thisYear).reverse();
  return [...years.filter((year) => year >= thisYear), ...past].map((year) => [
    year,
    obligations.filter((obligation) => obligation.year === year).toSorted(byDate),
  ]);
}

/** What has no date comes last. */
const byDate = (a: ProgrammeObligation, b: ProgrammeObligation): number =>
  compare(firstDue(a), firstDue(b)) || compare(lastDue(a), lastDue(b)) || byGravity(a, b);

const never = "9999";
const firstDue = ({ schoolDue, agencyDue }: ProgrammeObligation): string => schoolDue ?? agencyDue ?? never;
const lastDue = ({ schoolDue, agencyDue }: ProgrammeObligation): string => agencyDue ?? schoolDue ?? never;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
