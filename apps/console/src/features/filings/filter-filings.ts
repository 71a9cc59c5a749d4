import type { FilingStatus } from "@goodstanding/domain/filings/filing-status";
import type { FilingGroup, FilingSearch } from "./filing-search.ts";
import type { FilingRow } from "./filing-views.ts";

const groupOf: Record<FilingStatus, FilingGroup> = {
  "not-started": "not-submitted",
  drafting: "not-submitted",
  "awaiting-college": "awaiting-college",
  "awaiting-school": "awaiting-school",
  returned: "returned",
  "school-approved": "school-approved",
  filed: "filed",
  exempt: "exempt",
};

/** In the address instead of a year: an address without one means the year of today. */
export const everyYear = "all";

/** The rows that a filter leaves, in their order. */
export function filterFilings(
  rows: readonly FilingRow[],
  { q, status, college, year }: FilingSearch,
): readonly FilingRow[] {
  const words = q?.toLowerCase();
  return rows.filter(
    (row) =>
      (status === undefined || groupOf[row.status] === status) &&
      (college === undefined || row.college.id === college) &&
      (year === undefined || year === everyYear || row.period === year) &&
      (words === undefined || row.programme.name.toLowerCase().includes(words)),
  );
}
