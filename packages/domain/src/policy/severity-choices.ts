import { type FindingRule, findingRules, isLate } from "../review/finding-rule.ts";
import { type Severity, severities } from "../review/severity.ts";
import type { Policies } from "./policies.ts";
import type { Regime } from "./regime.ts";

/** What a school may set for each finding; from gravest to lightest. */
type SeverityChoices = Readonly<Record<FindingRule, readonly Severity[]>>;

/**
 * A school may take a finding more gravely than the agency's document, never more lightly; where it stands under several
 * documents, than the gravest of them. `printed`: without what the school has set.
 */
export function severityChoices(
  printed: Policies,
  regimes: readonly Regime[],
  year: number,
): SeverityChoices {
  const documents = regimes.map(
    (regime) => printed.inForce(regime, "annual-filing", year).policy.association,
  );
  const choices = findingRules.map((rule) => [
    rule,
    severities.filter((severity) =>
      documents.every(({ findings }) => mayBeTaken(rule, severity, findings[rule].severity)),
    ),
  ]);
  return Object.fromEntries(choices) as SeverityChoices; // every rule is a key
}

/** Lateness never blocks: a late filing must be able to go in. */
export const mayBeTaken = (rule: FindingRule, severity: Severity, printed: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(printed) && !(severity === "block" && isLate(rule));
