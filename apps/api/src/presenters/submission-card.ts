import type { listDecisions } from "@goodstanding/database/queries/decision";
import type { PackageBuildRow } from "@goodstanding/database/queries/package-build";
import type { ReceiptRow } from "@goodstanding/database/queries/receipt";
import type { FindingRow, ReviewRow } from "@goodstanding/database/queries/review";
import type { SubmissionRow } from "@goodstanding/database/queries/submission";
import { renderFinding } from "@goodstanding/domain/review/render-finding";
import { packageCard } from "./package-card.ts";
import { receiptLine } from "./receipt-line.ts";

type DecisionRow = Awaited<ReturnType<typeof listDecisions>>[number];

export interface SubmissionParts {
  readonly submission: SubmissionRow;
  readonly review: ReviewRow | undefined;
  readonly findings: readonly FindingRow[];
  readonly decision: DecisionRow | undefined;
  readonly receipt: ReceiptRow | undefined;
  readonly build: PackageBuildRow | undefined;
}

/** One frozen submission with what the machine found in it and what a person decided. */
export const submissionCard = ({
  submission,
  review,
  findings,
  decision,
  receipt,
  build,
}: SubmissionParts) => ({
  id: submission.id,
  number: submission.number,
  snapshotHash: submission.snapshotHash,
  submittedAt: submission.submittedAt.toISOString(),
  sentToSchoolAt: submission.sentToSchoolAt?.toISOString() ?? null,
  reviewBegunAt: submission.reviewBegunAt?.toISOString() ?? null,
  withdrawnAt: submission.withdrawnAt?.toISOString() ?? null,
  fileCount: submission.fileCount,
  totalSize: submission.totalSize,
  ignoredCount: submission.ignoredCount,
  review: review ? reviewCard(review, findings) : null,
  decision: decision
    ? {
        kind: decision.kind,
        reason: decision.reason,
        dueAgain: decision.dueAgain,
        snapshotHash: decision.snapshotHash,
        decidedAt: decision.decidedAt.toISOString(),
        decidedBy: { zh: decision.decidedByName, en: decision.decidedByNameEn },
      }
    : null,
  receipt: receipt ? receiptLine(receipt) : null,
  package: build ? packageCard(build) : null,
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
