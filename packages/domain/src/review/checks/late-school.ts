import type { Policy } from "../../policy/policy.ts";
import { resolveCitation } from "../../policy/resolve-citation.ts";
import type { FilingRule } from "../../policy/rule.ts";
import { type Check, finding } from "../check.ts";
import { factsTimeliness } from "../facts-timeliness.ts";
import type { Finding } from "../finding.ts";

/** Handed in to the school after the school's date. */
export const lateSchool: Check = {
  id: "late-school",
  scope: "duty",
  version: 1,
  run: (facts, policy) => {
    const { due, status, days } = factsTimeliness(facts).school;
    if (status !== "late" || due === null || days === null) return [];
    const late = finding(policy, "late-school", null, { due, submitted: facts.submittedOn, days });
    return [{ ...late, citation: schoolCitation(policy, facts.rule) ?? late.citation }];
  },
};

/** The date is the school's own, so its document is cited. */
function schoolCitation(policy: Policy, filingRule: FilingRule): Finding["citation"] | null {
  const rule = policy.school?.rules[filingRule];
  return rule ? resolveCitation(policy, rule.citation) : null;
}
