import { type AppError, appError } from "../kernel/app-error.ts";
import { type MonthDay, monthDayIn } from "../kernel/dates.ts";
import { textParam } from "../kernel/fill-text.ts";
import { err, ok, type Result } from "../kernel/result.ts";
import { effectiveRule } from "../policy/effective-rule.ts";
import type { Policy } from "../policy/policy.ts";
import type { PolicyRule } from "../policy/rule.ts";
import { ruleNames } from "../policy/rule.ts";
import { printedDays } from "./printed-days.ts";

/** A day that a unit has set for itself, before the school's. */
export interface UnitDate {
  readonly rule: PolicyRule;
  readonly due: MonthDay;
  readonly because: string;
}

/**
 * A unit may set an earlier day than the school, or than the agency where the school sets none, and never a later one.
 * `policy` is the one in force for the rule in the year. Errors: `unit-date.*`.
 */
export function checkUnitDate(
  { policy, year }: { readonly policy: Policy; readonly year: number },
  { rule, due }: Pick<UnitDate, "rule" | "due">,
): Result<void, AppError> {
  const effective = effectiveRule(policy, rule);
  const { schoolDue, agencyDue } = effective
    ? printedDays(policy, rule, year, effective)
    : { schoolDue: null, agencyDue: null };
  const limit = schoolDue ?? agencyDue;
  if (limit === null)
    return err(appError("unit-date.no-date", { ...textParam("rule", ruleNames[rule]), year }));
  const day = monthDayIn(year, due);
  if (day <= limit) return ok(undefined);
  const code = schoolDue === null ? "unit-date.after-agency" : "unit-date.after-school";
  return err(appError(code, { due: day, limit }));
}
