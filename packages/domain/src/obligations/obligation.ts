import type { Role } from "../access/roles.ts";
import type { HolidayCoverage } from "../calendar/holiday-coverage.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { Citation } from "../policy/citation.ts";
import type { Gravity } from "../policy/gravity.ts";
import type { Regime } from "../policy/regime.ts";
import type { LadderId } from "../policy/reminder-ladder.ts";
import type { PolicyRule } from "../policy/rule.ts";

/**
 * `owed` has a date; `fulfilled` had one and is closed by a fact or by the timetable; `not-owed` and `to-confirm` are
 * shown with their reason and remind nobody; `exempt` is 免报.
 */
export const obligationStates = ["owed", "fulfilled", "to-confirm", "not-owed", "exempt"] as const;
export type ObligationState = (typeof obligationStates)[number];

/** The days between the school's date and the agency's (N13), each in time for the next. */
export interface StepsBetween {
  readonly reviewFinishedBy: LocalDate;
  readonly resubmittedBy: LocalDate;
  readonly plannedFilingOn: LocalDate;
  readonly filedBy: "programme" | "college" | "quality-office";
}

/** One duty of one programme or unit in one period, with its whole reason. */
export interface Obligation {
  readonly rule: PolicyRule;
  readonly regime: Regime;
  /** `2026` for a year, `2026-05-12` for the day of the fact that started a clock, `2026-1` for a term of an academic year. */
  readonly period: string;
  /** The calendar year that it is shown in. */
  readonly year: number;
  readonly state: ObligationState;
  /** An earlier day that the unit has set for itself, or the target of a printed range; nobody is late by it. */
  readonly targetDue: LocalDate | null;
  readonly schoolDue: LocalDate | null;
  readonly agencyDue: LocalDate | null;
  readonly schoolLastWorkingDay: LocalDate | null;
  readonly agencyLastWorkingDay: LocalDate | null;
  readonly holidays: HolidayCoverage;
  readonly steps: StepsBetween | null;
  /** The arithmetic in one line. */
  readonly why: Text;
  readonly note: Text | null;
  readonly citations: readonly Citation[];
  /** Ids of the packs that it was computed with. */
  readonly packs: readonly string[];
  /** What it was computed from, by name: validity, notice, fact, parameter. */
  readonly inputs: Readonly<Record<string, string | number>>;
  readonly consequence: Text;
  readonly gravity: Gravity;
  readonly owner: Role;
  /** Names of the evidence that answers it. */
  readonly evidence: readonly Text[];
  readonly ladder: LadderId;
}
