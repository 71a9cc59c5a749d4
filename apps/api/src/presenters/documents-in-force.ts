import type { InForce, Policies } from "@goodstanding/domain/policy/policies";
import type { Regime } from "@goodstanding/domain/policy/regime";
import { type PolicyRule, policyRules } from "@goodstanding/domain/policy/rule";

/** Ids of the documents of which something holds for a kind of accreditation in a year. */
export const documentsInForce = (policies: Policies, regime: Regime, year: number): ReadonlySet<string> =>
  new Set(policyRules.flatMap((rule) => layersWith(rule, policies.inForce(regime, rule, year))));

const layersWith = (
  rule: PolicyRule,
  { policy: { association, notice, school } }: InForce,
): readonly string[] => [
  ...[association, school].flatMap((layer) => (layer?.rules[rule] ? [layer.id] : [])),
  ...(notice ? [notice.id] : []),
];
