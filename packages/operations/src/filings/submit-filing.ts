import { setFilingStatus } from "@goodstanding/database/queries/filing";
import { listReviews } from "@goodstanding/database/queries/review";
import { listSubmissions, markSubmission } from "@goodstanding/database/queries/submission";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { Gap } from "@goodstanding/domain/filings/gap";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { FilingId, ReceiptId, ReviewId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { refuseOpenReviews } from "../appraisals/refuse-open-reviews.ts";
import { renewReviews } from "../appraisals/supersede-reviews.ts";
import { readCoverage } from "../courses/read-coverage.ts";
import type { Deps } from "../deps.ts";
import { issueReceipt } from "../receipts/issue-receipt.ts";
import { record } from "../record.ts";
import { queueReview } from "../reviews/queue-review.ts";
import { reviewAfterSending } from "../reviews/review-after-sending.ts";
import { scopeOf } from "../scope-of.ts";
import { freezeFiling } from "./freeze-filing.ts";
import { gapsOf } from "./gaps-of.ts";
import { type OpenFiling, openFiling } from "./open-filing.ts";
import { readContents } from "./read-contents.ts";

export interface Submitted {
  readonly submissionId: SubmissionId;
  readonly reviewId: ReviewId;
  readonly snapshotHash: string;
  /** Of the school; `null` while the college checks. */
  readonly receipt: { readonly id: ReceiptId; readonly number: string } | null;
}

/** Why a filing is not taken; with `filing.has-gaps` comes the exact list of what is in the way. */
export interface SubmitRefusal extends AppError {
  readonly gaps?: readonly Gap[];
}

export interface SubmissionToMake {
  readonly filingId: FilingId;
  /** 提交学院审核, or 报送学校. */
  readonly to: "college" | "school";
}

type Needs = Pick<Deps, "database" | "newId" | "clock" | "queue" | "log">;

/**
 * Hands a filing in. The first of both acts freezes the draft into a numbered snapshot and queues the automatic review;
 * sending to the school stops the school's clock and gives a receipt. Rows are committed before their jobs are queued:
 * if queueing fails, a sweep finds them. Errors: those of `openFiling`, `filing.empty`, `filing.has-gaps`,
 * `appraisal.still-open`.
 */
export async function submitFiling(
  deps: Needs,
  actor: PersonActor,
  submission: SubmissionToMake,
): Promise<Result<Submitted, SubmitRefusal>> {
  const submitted = await withScope(deps.database, scopeOf(actor), (tx) =>
    submitWithin(deps, tx, actor, submission),
  );
  if (!submitted.ok) return submitted;
  const { toReview, ...value } = submitted.value;
  const { institutionId } = actor;
  for (const reviewId of toReview) {
    await deps.queue
      .enqueue("filing.review", { reviewId, institutionId })
      .catch((error: unknown) =>
        deps.log.warn({ error, reviewId }, "The queue did not take the review; the sweep will"),
      );
  }
  if (value.receipt) {
    await deps.queue
      .enqueue("receipt.write", { receiptId: value.receipt.id, institutionId })
      .catch((error: unknown) =>
        deps.log.warn({ error, ...value }, "The queue did not take the receipt; the sweep will"),
      );
  }
  return ok(value);
}

/** With the reviews that were queued with it. */
type Handed = Submitted & { readonly toReview: readonly ReviewId[] };

async function submitWithin(
  deps: Needs,
  tx: ScopedTransaction,
  actor: PersonActor,
  { filingId, to }: SubmissionToMake,
): Promise<Result<Handed, SubmitRefusal>> {
  const open = await openFiling(
    tx,
    actor,
    filingId,
    to === "college" ? "submit-to-college" : "submit-to-school",
  );
  if (!open.ok) return open;
  const frozen =
    open.value.filing.status === "awaiting-college"
      ? await frozenForCollege(tx, open.value)
      : await freeze(deps, tx, actor, open.value);
  if (!frozen.ok) return frozen;
  const { submissionId, reviewId, snapshotHash, isNew } = frozen.value;
  const refusal = isNew ? null : await refuseOpenReviews(tx, submissionId, "college");
  if (refusal) return err(refusal);
  const at = deps.clock.now();
  const { programmeSubmittedAt, firstSubmittedAt } = open.value.filing;
  const receipt = to === "school" ? await send(deps, tx, actor, submissionId, at) : null;
  await setFilingStatus(tx, filingId, {
    status: open.value.next,
    updatedAt: at,
    ...(programmeSubmittedAt === null ? { programmeSubmittedAt: at } : {}),
    ...(receipt && firstSubmittedAt === null ? { firstSubmittedAt: at } : {}),
  });
  await renewReviews(deps, tx, actor, { filingId, submissionId, level: to });
  const again = receipt
    ? await reviewAfterSending(deps, tx, actor, { filing: open.value.filing, submissionId })
    : [];
  const toReview = isNew ? [reviewId, ...again] : again;
  await record(deps, tx, actor, {
    kind: receipt ? "filing.submitted" : "filing.submitted-to-college",
    objectKind: "filing",
    objectId: filingId,
    detail: { submissionId, snapshotHash, receipt: receipt?.number ?? null },
  });
  return ok({ submissionId, reviewId, snapshotHash, receipt, toReview });
}

interface Snapshot extends Pick<Submitted, "submissionId" | "reviewId" | "snapshotHash"> {
  /** It was frozen just now, and is to be reviewed. */
  readonly isNew: boolean;
}

/** What the college has checked goes on as it is: nothing may have changed in between. */
async function frozenForCollege(
  tx: ScopedTransaction,
  { filing }: OpenFiling,
): Promise<Result<Snapshot, SubmitRefusal>> {
  const [latest] = await listSubmissions(tx, filing.id);
  const [review] = latest ? await listReviews(tx, [latest.id]) : [];
  if (!latest || !review) return err(appError("submission.not-found"));
  const { id: submissionId, snapshotHash } = latest;
  return ok({ submissionId, snapshotHash, reviewId: review.id, isNew: false });
}

async function freeze(
  deps: Needs,
  tx: ScopedTransaction,
  actor: PersonActor,
  open: OpenFiling,
): Promise<Result<Snapshot, SubmitRefusal>> {
  const { filing, policy } = open;
  const contents = await readContents(tx, filing.id);
  const { files, links, declarations } = contents;
  if (files.length + links.length + declarations.length === 0) return err(appError("filing.empty"));
  const coverage = await readCoverage(tx, filing.programmeId, filing.year);
  const gaps = gapsOf(filing, policy, contents, coverage).filter(({ severity }) => severity === "block");
  const [first] = gaps;
  if (first) {
    const error = appError("filing.has-gaps", { count: gaps.length, ...textParam("first", first.text) });
    return err({ ...error, gaps });
  }
  const frozen = await freezeFiling(deps, tx, actor, open, contents);
  const { submissionId, submittedAt } = frozen;
  const reviewId = await queueReview(deps, tx, actor, {
    ...{ submissionId, queuedAt: submittedAt, isAskedFor: false },
  });
  return ok({ submissionId: frozen.submissionId, snapshotHash: frozen.snapshotHash, reviewId, isNew: true });
}

async function send(
  deps: Needs,
  tx: ScopedTransaction,
  actor: PersonActor,
  submissionId: SubmissionId,
  sentToSchoolAt: Date,
): Promise<Submitted["receipt"]> {
  await markSubmission(tx, submissionId, { sentToSchoolAt, sentBy: actor.personId });
  const { receiptId, number } = await issueReceipt(deps, tx, actor, { submissionId });
  return { id: receiptId, number };
}
