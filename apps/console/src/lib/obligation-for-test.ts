import { sampleCalendar } from "@goodstanding/domain/calendar/working-calendar.fixture";
import { localDate } from "@goodstanding/domain/kernel/dates";
import type { ObligationId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { standingOf } from "@goodstanding/domain/obligations/standing";
import type { ApiOutputs } from "./api.ts";

type Obligation = ApiOutputs["programmes"]["get"]["obligations"][number];

/** A duty of 2026 as it stands on 21 October of that year. */
export function obligationForTest(change: Partial<Obligation> = {}): Obligation {
  const obligation: Omit<Obligation, "standing"> = {
    id: "o1" as ObligationId,
    rule: "annual-filing",
    regime: "engineering",
    period: "2026",
    year: 2026,
    state: "owed",
    programme: { id: "p1" as ProgrammeId, name: "机械设计制造及其自动化", code: "080202" },
    unit: { id: "u1" as UnitId, name: { zh: "机械工程学院", en: "Mechanical Engineering" } },
    targetDue: null,
    dueAgain: null,
    schoolDue: localDate("2026-10-31"),
    agencyDue: localDate("2026-12-31"),
    schoolLastWorkingDay: localDate("2026-10-30"),
    agencyLastWorkingDay: localDate("2026-12-31"),
    holidays: "official",
    why: { zh: "2026 年在有效期内", en: "2026 lies within the validity" },
    note: null,
    moved: null,
    citations: [{ pack: "ceeaa-2025", document: "《工作指南（2025版）》", clause: "附件1" }],
    packs: ["ceeaa-2025"],
    filing: null,
    gravity: "ends-validity-after-reminder",
    consequence: { zh: "视作自愿中止", en: "Treated as given up" },
    inputs: {},
    steps: null,
    owner: "programme-lead",
    evidence: [],
    ladder: null,
    adjustments: [],
    spotChecks: [],
    closedBy: null,
    may: { overrideDate: false, grantExtension: false, fulfil: false, recordActivity: false },
    ...change,
  };
  const standing = standingOf({
    obligation,
    calendar: sampleCalendar,
    today: localDate("2026-10-21"),
    handedInOn: obligation.closedBy?.on ?? null,
    filedOn: obligation.closedBy?.on ?? null,
  });
  return { ...obligation, standing, ...change };
}
