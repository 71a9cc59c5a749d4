import { localDate, parseYearMonth, type YearMonth } from "@goodstanding/domain/kernel/dates";
import type { ObligationId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { ProgrammeObligation, ProgrammeRow } from "./programme-views.ts";

export function programmeForTest(name: string, change: Partial<ProgrammeRow> = {}): ProgrammeRow {
  return {
    id: `p-${name}` as ProgrammeId, // ids that only have to differ
    position: 1,
    name,
    code: "080202",
    batch: "passed",
    college: { id: "u1" as UnitId, name: { zh: "机械工程学院", en: "Mechanical Engineering" } },
    validity: {
      from: month("2022-01"),
      to: month("2027-12"),
      conclusion: "passed-conditional",
      isExample: false,
      inForce: true,
    },
    thisYear: [],
    ...change,
  };
}

export function obligationForTest(change: Partial<ProgrammeObligation> = {}): ProgrammeObligation {
  return {
    id: "o1" as ObligationId,
    rule: "annual-filing",
    period: "2026",
    state: "owed",
    schoolDue: localDate("2026-10-31"),
    agencyDue: localDate("2026-12-31"),
    schoolLastWorkingDay: localDate("2026-10-30"),
    agencyLastWorkingDay: localDate("2026-12-31"),
    holidays: "official",
    why: { zh: "2026 年在有效期内", en: "2026 lies within the validity" },
    note: null,
    citations: [{ pack: "ceeaa-2025", document: "《工作指南（2025版）》", clause: "附件1" }],
    packs: ["ceeaa-2025"],
    filing: null,
    ...change,
  };
}

export function month(text: string): YearMonth {
  const parsed = parseYearMonth(text);
  if (!parsed.ok) throw new Error(`Not a month: ${text}`);
  return parsed.value;
}
