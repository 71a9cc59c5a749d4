import type { Policy } from "../policy/policy.ts";
import { resolveCitation } from "../policy/resolve-citation.ts";
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
  /** Raised with every change of what it finds; a review names the version of each check that it ran. */
  readonly version: number;
  readonly run: (facts: ReviewFacts, policy: Policy) => readonly Finding[];
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
