import type { Citation } from "../policy/citation.ts";
import { type EffectiveRule, effectiveRule } from "../policy/effective-rule.ts";
import type { Exemption } from "../policy/pack.ts";
import type { Policy } from "../policy/policy.ts";
import { resolveCitation } from "../policy/resolve-citation.ts";
import type { PolicyRule } from "../policy/rule.ts";
import type { Timing } from "../policy/timing.ts";

/** A rule as a policy has it, whatever the year. */
export interface RuleInPolicy {
  readonly rule: PolicyRule;
  readonly policy: Policy;
  readonly effective: EffectiveRule;
  /** The agency's way of coming to its date, else the school's; both are of one kind. */
  readonly timing: Timing;
  /** By the code of the programme. */
  readonly exemptions: ReadonlyMap<string, Exemption>;
  /** The documents that speak of the rule: the year's notice first, then the school's, then the association's. */
  readonly citations: readonly Citation[];
  /** The ids of their packs. */
  readonly packs: readonly string[];
}

/** `null` where no document of the policy knows the rule. Throws where two of them date it in two ways. */
export function readRule(policy: Policy, rule: PolicyRule): RuleInPolicy | null {
  const effective = effectiveRule(policy, rule);
  if (!effective) return null;
  return {
    rule,
    policy,
    effective,
    timing: timingOf(policy, rule, effective),
    exemptions: exemptionsFrom(policy, rule),
    ...documentsOf(policy, rule),
  };
}

function timingOf(policy: Policy, rule: PolicyRule, { agency, school }: EffectiveRule): Timing {
  const timing = agency ?? school;
  if (!timing || (agency && school && agency.kind !== school.kind))
    throw new RangeError(`${policy.school?.id ?? policy.association.id} dates ${rule} in another way`);
  return timing;
}

const exemptionsFrom = ({ school }: Policy, rule: PolicyRule): ReadonlyMap<string, Exemption> =>
  new Map(
    (school?.exemptions ?? []).filter(({ rules }) => rules.includes(rule)).map((each) => [each.code, each]),
  );

function documentsOf(policy: Policy, rule: PolicyRule): Pick<RuleInPolicy, "citations" | "packs"> {
  const { association, notice, school } = policy;
  const ours = school?.rules[rule];
  const cited = [
    notice?.rules[rule]?.citation,
    ours?.citation,
    ours ? school?.byAnalogy?.citation : undefined,
    association.rules[rule]?.citation,
  ].filter((citation) => citation !== undefined);
  const noticed = notice?.rules[rule] || notice?.windows.some((window) => window.rule === rule);
  const speaking = [association.rules[rule] && association.id, noticed && notice?.id, ours && school?.id];
  return {
    citations: cited.map((citation) => resolveCitation(policy, citation)),
    packs: speaking.filter((id) => typeof id === "string"),
  };
}
