import { yearMonth } from "@goodstanding/domain/kernel/dates";
import type { ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { ProgrammeRow, Validity } from "./programme-views.ts";

export function programmeForTest(name: string, change: Partial<ProgrammeRow> = {}): ProgrammeRow {
  return {
    id: `p-${name}` as ProgrammeId, // ids that only have to differ
    position: 1,
    name,
    code: "080202",
    batch: "passed",
    college: { id: "u1" as UnitId, name: { zh: "机械工程学院", en: "Mechanical Engineering" } },
    applyingIn: null,
    validity: validityForTest("2022-01", "2027-12"),
    thisYear: [],
    ...change,
  };
}

export const validityForTest = (from: string, to: string, change: Partial<Validity> = {}): Validity => ({
  from: yearMonth(from),
  to: yearMonth(to),
  conclusion: "passed",
  noticeDate: null,
  regime: null,
  discontinuedFrom: null,
  appeal: null,
  isExample: false,
  inForce: true,
  ...change,
});
