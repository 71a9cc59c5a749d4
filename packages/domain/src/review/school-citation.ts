import type { Policy } from "../policy/policy.ts";
import { resolveCitation } from "../policy/resolve-citation.ts";
import type { FilingRule } from "../policy/rule.ts";
import type { Finding } from "./finding.ts";

/** Where a date or an order is the school's own, its document is cited; `null`: the school says nothing of the rule. */
export function schoolCitation(policy: Policy, filingRule: FilingRule): Finding["citation"] | null {
  const rule = policy.school?.rules[filingRule];
  return rule ? resolveCitation(policy, rule.citation) : null;
}
