import type { ProgrammeSearch } from "./programme-search.ts";
import type { ProgrammeRow } from "./programme-views.ts";
import { validityStanding } from "./validity-standing.ts";

/** The rows that a filter leaves, in their order. `ending` programmes are also in validity. */
export function filterProgrammes(
  rows: readonly ProgrammeRow[],
  { q, standing, college }: ProgrammeSearch,
  today: string,
): readonly ProgrammeRow[] {
  const words = q?.toLowerCase();
  return rows.filter((row) => {
    if (college !== undefined && row.college.id !== college) return false;
    if (words !== undefined && !`${row.name} ${row.code}`.toLowerCase().includes(words)) return false;
    if (standing === undefined) return true;
    const actual = validityStanding(row.validity, today);
    return actual === standing || (standing === "in-validity" && actual === "ending");
  });
}
