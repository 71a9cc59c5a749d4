import type { LocalDate } from "../kernel/dates.ts";
import type { AdjustmentId } from "../kernel/ids.ts";
import type { PolicyRule } from "../policy/rule.ts";

/**
 * A date that somebody has moved for one duty: an `override` by the office with its reason, or an `extension` of the
 * school's date. The one for the programme alone comes before the one for its unit.
 */
export interface Adjustment {
  readonly id: AdjustmentId;
  readonly kind: "override" | "extension";
  readonly level: "school" | "agency";
  readonly of: "programme" | "unit";
  readonly rule: PolicyRule;
  readonly period: string;
  readonly due: LocalDate;
  readonly reason: string;
  /** In the order in which they were recorded: of two for one duty the later holds. */
  readonly recordedAt: string;
}
