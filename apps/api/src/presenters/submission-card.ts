import type { listDecisions } from "@goodstanding/database/queries/decision";
import type { FindingRow } from "@goodstanding/database/queries/finding";
import type { PackageBuildRow } from "@goodstanding/database/queries/package-build";
import type { ReceiptRow } from "@goodstanding/database/queries/receipt";
import type { ReviewRow } from "@goodstanding/database/queries/review";
import type { SubmissionRow } from "@goodstanding/database/queries/submission";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { mustBeMended } from "@goodstanding/domain/review/must-be-mended";
import { verdictUnder, type Waiver, waiverOf } from "@goodstanding/domain/review/waiver";
import { countFindings } from "./count-findings.ts";
import { packageCard } from "./package-card.ts";
import { receiptLine } from "./receipt-line.ts";

type DecisionRow = Awaited<ReturnType<typeof listDecisions>>[number];

export interface SubmissionParts {
  readonly submission: SubmissionRow;
  readonly review: ReviewRow | undefined;
  /** Of that review. */
  readonly findings: readonly Pick<FindingRow, "key" | "severity">[];
  /** Of the last review that finished. */
  readonly standing: readonly Pick<FindingRow, "key" | "rule" | "severity">[];
  /** Of the filing. */
  readonly waivers: readonly Waiver[];
  readonly today: LocalDate;
  readonly decision: DecisionRow | undefined;
  readonly receipt: ReceiptRow | undefined;
  readonly build: PackageBuildRow | undefined;
}

/** One frozen submission with what the machine found in it and what a person decided. */
export const submissionCard = ({
  submission,
  review,
  decision,
  receipt,
  build,
  standing,
  ...found
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
  review: review ? reviewCard(review, found) : null,
  /** How many findings keep it from being accepted until they are mended or waived. */
  unmended: standing.filter(
    (finding) => mustBeMended(finding) && waiverOf(found.waivers, finding.key, found.today) === null,
  ).length,
  decision: decision
    ? {
        kind: decision.kind,
        reason: decision.reason,
        dueAgain: decision.dueAgain,
        aloneBecause: decision.aloneBecause,
        snapshotHash: decision.snapshotHash,
        decidedAt: decision.decidedAt.toISOString(),
        decidedBy: { zh: decision.decidedByName, en: decision.decidedByNameEn },
      }
    : null,
  receipt: receipt ? receiptLine(receipt) : null,
  package: build ? packageCard(build) : null,
});

/** What `reviews.get` says in full. */
const reviewCard = (
  { id, number, state, release, packs, checks, verdict, timeliness }: ReviewRow,
  { findings, waivers, today }: Pick<SubmissionParts, "findings" | "waivers" | "today">,
) => ({
  ...{ id, number, state, release, packs, checks, timeliness },
  /** `null`: not finished. */
  verdict: verdict === null ? null : verdictUnder(findings, waivers, today),
  counts: countFindings(findings, waivers, today),
});
