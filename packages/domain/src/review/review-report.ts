import type { Language } from "../kernel/text.ts";
import type { RenderedFinding } from "./render-finding.ts";
import { renderFinding } from "./render-finding.ts";
import type { ReviewResult } from "./run-checks.ts";
import type { Verdict } from "./severity.ts";
import type { Timeliness } from "./timeliness.ts";

/** A finding as the command line gives it; `place` only where it stands at one, which those about whole files do not. */
export interface ReportedFinding extends Omit<RenderedFinding, "place"> {
  readonly place?: string;
}

/** What the command line prints as JSON: these keys, in this order, and no others. */
export interface ReviewReport {
  readonly programme: string;
  readonly year: number;
  /** The instant with its offset, as it was given. */
  readonly submittedAt: string;
  readonly timeliness: Timeliness;
  readonly findings: readonly ReportedFinding[];
  readonly verdict: Verdict;
}

export function reviewReport(
  head: Pick<ReviewReport, "programme" | "year" | "submittedAt">,
  { timeliness, findings, verdict }: ReviewResult,
  language: Language,
): ReviewReport {
  return {
    programme: head.programme,
    year: head.year,
    submittedAt: head.submittedAt,
    timeliness,
    findings: findings.map((finding) => reported(renderFinding(finding, language))),
    verdict,
  };
}

function reported({ rule, severity, clause, file, place, ...texts }: RenderedFinding): ReportedFinding {
  return { rule, severity, clause, file, ...(place === null ? {} : { place }), ...texts };
}
