import type { HolidayCoverage } from "../calendar/holiday-coverage.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { Citation } from "../policy/citation.ts";
import type { PolicyRule } from "../policy/rule.ts";

/** `owed` has a date; `not-owed` and `to-confirm` are shown with their reason and remind nobody; `exempt` is 免报. */
export const obligationStates = ["owed", "to-confirm", "not-owed", "exempt"] as const;
export type ObligationState = (typeof obligationStates)[number];

/** One duty of one programme in one period, with its whole reason. */
export interface Obligation {
  readonly rule: PolicyRule;
  /** The year as a text, such as `2026`. */
  readonly period: string;
  readonly state: ObligationState;
  readonly schoolDue: LocalDate | null;
  readonly agencyDue: LocalDate | null;
  readonly schoolLastWorkingDay: LocalDate | null;
  readonly agencyLastWorkingDay: LocalDate | null;
  readonly holidays: HolidayCoverage;
  /** The arithmetic in one line. */
  readonly why: Text;
  readonly note: Text | null;
  readonly citations: readonly Citation[];
  /** Ids of the packs that it was computed with. */
  readonly packs: readonly string[];
}
