import type { MonthDay } from "../kernel/dates.ts";
import type { Years } from "../policy/holds-in.ts";
import type { PolicyRule } from "../policy/rule.ts";

/** A day that a unit has set for itself, before the school's; `policy/check-date-order` has looked at it. */
export interface UnitDate extends Years {
  readonly rule: PolicyRule;
  readonly due: MonthDay;
  readonly because: string;
}
