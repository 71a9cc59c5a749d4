import { agencyDay, schoolDay } from "../policy/due-day.ts";
import type { Policy } from "../policy/policy.ts";
import type { PolicyRule } from "../policy/rule.ts";
import type { RulingHead } from "./ruling.ts";
import { tooLateForAgency } from "./words.ts";

type PrintedDays = Pick<RulingHead, "agencyDue" | "schoolDue" | "notice" | "schoolDropped">;

/** The days that the documents print for one year: the year's notice before the association, and the school's where it can be kept. */
export function printedDays(policy: Policy, rule: PolicyRule, year: number): PrintedDays {
  const notice = policy.notice?.rules[rule] ? policy.notice : null;
  const [agencyDue, schoolDue] = [agencyDay(policy, rule, year), schoolDay(policy, rule, year)];
  if (schoolDue === null || agencyDue === null || schoolDue <= agencyDue)
    return { notice, agencyDue, schoolDue, schoolDropped: null };
  const schoolDropped = tooLateForAgency(policy, schoolDue, agencyDue);
  return { notice, agencyDue, schoolDue: null, schoolDropped };
}
