import { compareByBytes } from "../filings/byte-order.ts";
import { asksChecklist } from "../policy/asks-checklist.ts";
import type { Policy } from "../policy/policy.ts";
import type { Check } from "./check.ts";
import { checks } from "./checks.ts";
import type { ReviewFacts } from "./facts.ts";
import { factsTimeliness } from "./facts-timeliness.ts";
import type { Finding } from "./finding.ts";
import { severities, type Verdict } from "./severity.ts";
import type { Timeliness } from "./timeliness.ts";

export interface ReviewResult {
  /** In order of severity, rule, file and place, then as the check gives them, which is the checklist's order. */
  readonly findings: readonly Finding[];
  /** The gravest severity found. */
  readonly verdict: Verdict;
  /** How many checks were run. */
  readonly checks: number;
  /** Of each check that was run, by its id. */
  readonly versions: Readonly<Record<string, number>>;
  readonly timeliness: Timeliness;
}

/** The automatic review: the same facts and policy always give the same result. */
export function runChecks(facts: ReviewFacts, policy: Policy): ReviewResult {
  const applicable = checks.filter((check) => applies(check, facts, policy));
  const findings = applicable.flatMap((check) => check.run(facts, policy)).toSorted(byImportance);
  return {
    findings,
    verdict: findings[0]?.severity ?? "clean",
    checks: applicable.length,
    versions: Object.fromEntries(applicable.map(({ id, version }) => [id, version])),
    timeliness: factsTimeliness(facts),
  };
}

const applies = ({ scope }: Check, { refusal, rule }: ReviewFacts, policy: Policy): boolean =>
  scope === "duty" || (refusal === null && (scope === "files" || asksChecklist(policy, rule)));

const byImportance = (a: Finding, b: Finding): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  compareByBytes(a.rule, b.rule) ||
  compareByBytes(a.file ?? "", b.file ?? "") ||
  compareByBytes(a.place ?? "", b.place ?? "");
