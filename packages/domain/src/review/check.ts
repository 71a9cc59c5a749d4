import type { Policy } from "../policy/policy.ts";
import { resolveCitation } from "../policy/resolve-citation.ts";
import type { FilingRule } from "../policy/rule.ts";
import type { ReviewFacts } from "./facts.ts";
import type { Finding } from "./finding.ts";
import type { FindingRule } from "./finding-rule.ts";

/** One question put to the facts. */
export interface Check {
  /** The rule that it finds breaches of, and the name of its file. */
  readonly id: FindingRule;
  /**
   * `files` needs an opened package and is left out where the archive was refused; `checklist` besides asks what
   * only a duty with a checklist must hold: its slots, and material of its own year.
   */
  readonly scope: "duty" | "files" | "checklist";
  /** By which clause it asks; `citationOf` reads it from the packs. */
  readonly citation: CitedClause;
  /** Raised with every change of what it finds; a review names the version of each check that it ran. */
  readonly version: number;
  readonly run: (facts: ReviewFacts, policy: Policy) => readonly Finding[];
}

/**
 * `rule`: the clause that the association's pack gives the rule. `place`: that of what is missing, as the pack lists it,
 * or else the same. `schoolOn`: a date or an order may be the school's own, on the duty under review or on another.
 */
type CitedClause = "rule" | "place" | { readonly schoolOn: FilingRule | "reviewed" };

/** The clause by which a check asks, where a package of this duty is reviewed under this policy. */
export function citationOf(
  { id, citation }: Pick<Check, "id" | "citation">,
  policy: Policy,
  reviewed: FilingRule,
): Finding["citation"] {
  const said = policy.association.findings[id].citation;
  if (typeof citation === "string") return resolveCitation(policy, said);
  const duty = citation.schoolOn === "reviewed" ? reviewed : citation.schoolOn;
  return resolveCitation(policy, policy.school?.rules[duty]?.citation ?? said);
}

/** A finding with the severity and the citation that the association's pack gives its rule. */
export function finding(
  policy: Policy,
  rule: FindingRule,
  file: string | null,
  params: Finding["params"] = {},
  place: string | null = null,
): Finding {
  const { severity, citation } = policy.association.findings[rule];
  return { rule, severity, citation: resolveCitation(policy, citation), file, place, params };
}
