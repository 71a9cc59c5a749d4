import type { listDecisions } from "@goodstanding/database/queries/decision";
import type { FindingRow, ReviewRow } from "@goodstanding/database/queries/review";
import type { SubmissionRow } from "@goodstanding/database/queries/submission";
import { renderFinding } from "@goodstanding/domain/review/render-finding";

type DecisionRow = Awaited<ReturnType<typeof listDecisions>>[number];

export interface SubmissionParts {
  readonly submission: SubmissionRow;
  readonly review: ReviewRow | undefined;
  readonly findings: readonly FindingRow[];
  readonly decision: DecisionRow | undefined;
}

/** One frozen submission with what the machine found in it and what a person decided. */
export const submissionCard = ({ submission, review, findings, decision }: SubmissionParts) => ({
  id: submission.id,
  number: submission.number,
  snapshotHash: submission.snapshotHash,
  submittedAt: submission.submittedAt.toISOString(),
  fileCount: submission.fileCount,
  totalSize: submission.totalSize,
  ignoredCount: submission.ignoredCount,
  review: review ? reviewCard(review, findings) : null,
  decision: decision
    ? {
        kind: decision.kind,
        reason: decision.reason,
        snapshotHash: decision.snapshotHash,
        decidedAt: decision.decidedAt.toISOString(),
        decidedBy: { zh: decision.decidedByName, en: decision.decidedByNameEn },
      }
    : null,
});

const reviewCard = (review: ReviewRow, findings: readonly FindingRow[]) => ({
  id: review.id,
  state: review.state,
  progress:
    review.state === "running" ? { percent: review.progressPercent, step: review.progressStep } : null,
  release: review.release,
  packs: review.packs,
  checks: review.checks,
  verdict: review.verdict,
  timeliness: review.timeliness,
  findings: findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    file: finding.file,
    zh: renderFinding(finding, "zh"),
    en: renderFinding(finding, "en"),
  })),
});
