import { listAppraisalsOf } from "@goodstanding/database/queries/appraisal";
import { insertDecision } from "@goodstanding/database/queries/decision";
import { setFilingStatus } from "@goodstanding/database/queries/filing";
import { countNewDate } from "@goodstanding/database/queries/obligation";
import { listReviews } from "@goodstanding/database/queries/review";
import {
  findSubmission,
  listSubmissions,
  type SubmissionRow,
} from "@goodstanding/database/queries/submission";
import type { DecisionTable } from "@goodstanding/database/schema/decision";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { isReviewedAloneBy } from "@goodstanding/domain/appraisal/is-reviewed-alone-by";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { refuseOpenReviews } from "../appraisals/refuse-open-reviews.ts";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { checkedLines, keepReturnList, type LineToReturn, reasonAsList } from "../returns/return-lines.ts";
import { scopeOf } from "../scope-of.ts";
import { dueAgainFor, internalDueFor } from "./due-again.ts";
import { type OpenFiling, openFiling } from "./open-filing.ts";
import { refuseUnmended } from "./refuse-unmended.ts";

export interface Decision {
  readonly submissionId: SubmissionId;
  /** The snapshot that the person had before their eyes. */
  readonly snapshotHash: string;
  /** `return-to-programme`: by the college, of what it has not sent on; the others by the school. */
  readonly kind: DecisionTable["kind"];
  /** Needed to return, optional to accept. */
  readonly reason: string | null;
  /** The new day: needed for the school to return, optional for the college; `null` to accept. */
  readonly dueAgain: LocalDate | null;
  /** What is to be mended, in order; for a return alone. Without it the reason is the list's one line. */
  readonly lines?: readonly LineToReturn[];
  /** Why it is accepted on the one review that the person who accepts has handed in; kept only where it is so. */
  readonly aloneBecause?: string | null;
}

/**
 * A person's decision on one snapshot. It lapses (`filing.snapshot-changed`) when a later submission exists or the
 * hash is not the submission's; `filing.reason-required` when returning without a reason, the errors of `dueAgainFor`
 * and `internalDueFor` when returning with a day that will not do; `appraisal.still-open` while reviews that were handed
 * out at this level are not in; `filing.unmended` when accepting what must be mended still; `filing.reviewed-alone` when accepting on one's own review alone without saying why;
 * `return.line-invalid`.
 */
export async function decideFiling(
  deps: Needs & Pick<Deps, "queue" | "log">,
  actor: PersonActor,
  decision: Decision,
): Promise<Result<null, AppError>> {
  const decided = await withScope(deps.database, scopeOf(actor), (tx) => decide(deps, tx, actor, decision));
  // The list that goes back is told in a mail; if the queue is down, the next tick finds it.
  if (decided.ok && decision.kind !== "accept")
    await deps.queue
      .enqueue("appraisals.tell", {})
      .catch((error: unknown) =>
        deps.log.warn({ error }, "The queue did not take the tick; the next one will"),
      );
  return decided;
}

type Needs = Pick<Deps, "database" | "newId" | "clock">;

async function decide(
  deps: Needs,
  tx: ScopedTransaction,
  actor: PersonActor,
  decision: Decision,
): Promise<Result<null, AppError>> {
  const reason = decision.reason?.trim() || null;
  if (decision.kind !== "accept" && reason === null) return err(appError("filing.reason-required"));
  const submission = await findSubmission(tx, decision.submissionId);
  if (!submission) return err(appError("filing.not-found"));
  const open = await openFiling(tx, actor, submission.filingId, decision.kind);
  if (!open.ok) return open;
  const refusal = await refuseToDecide(deps, tx, submission, decision);
  if (refusal) return err(refusal);
  const content = await contentOf(deps, tx, actor, open.value, { ...decision, reason });
  if (!content.ok) return content;
  await write(deps, tx, actor, { submission, open: open.value, kind: decision.kind, ...content.value });
  return ok(null);
}

/** Why nobody may decide on this submission now. */
async function refuseToDecide(
  deps: Needs,
  tx: ScopedTransaction,
  submission: SubmissionRow,
  { snapshotHash, kind }: Decision,
): Promise<AppError | null> {
  const latest = (await listSubmissions(tx, submission.filingId))[0];
  if (latest?.id !== submission.id || submission.snapshotHash !== snapshotHash)
    return appError("filing.snapshot-changed");
  if (!(await wasReviewed(tx, submission.id))) return appError("review.not-finished");
  const open = await refuseOpenReviews(
    tx,
    submission.id,
    kind === "return-to-programme" ? "college" : "school",
  );
  return open ?? (kind === "accept" ? refuseUnmended(deps, tx, submission) : null);
}

/** A review that failed for good, or that a person has called off, must not keep people from deciding. */
async function wasReviewed(tx: ScopedTransaction, submissionId: SubmissionId): Promise<boolean> {
  const [review] = await listReviews(tx, [submissionId]);
  return review !== undefined && review.state !== "queued" && review.state !== "running";
}

interface Content extends Pick<DecisionTable, "reason" | "dueAgain" | "aloneBecause"> {
  /** `null`: nothing goes back. */
  readonly lines: readonly LineToReturn[] | null;
}

async function contentOf(
  deps: Needs,
  tx: ScopedTransaction,
  actor: PersonActor,
  { filing }: OpenFiling,
  { submissionId, kind, reason, dueAgain, ...decision }: Decision,
): Promise<Result<Content, AppError>> {
  if (kind === "accept" || reason === null) {
    const because = decision.aloneBecause?.trim() || null;
    const reviews = await listAppraisalsOf(tx, [submissionId]);
    const isAlone = isReviewedAloneBy(reviews, actor.personId);
    if (isAlone && because === null) return err(appError("filing.reviewed-alone"));
    return ok({ reason, dueAgain: null, aloneBecause: isAlone ? because : null, lines: null });
  }
  const again = await (kind === "return" ? dueAgainFor : internalDueFor)(deps, tx, filing, dueAgain);
  if (!again.ok) return again;
  const lines = checkedLines(decision.lines ?? reasonAsList(reason));
  if (!lines.ok) return lines;
  return ok({ reason, dueAgain: again.value, aloneBecause: null, lines: lines.value });
}

interface Made extends Content {
  readonly submission: SubmissionRow;
  readonly open: OpenFiling;
  readonly kind: DecisionTable["kind"];
}

async function write(
  deps: Needs,
  tx: ScopedTransaction,
  actor: PersonActor,
  { submission, open, kind, lines, ...content }: Made,
): Promise<void> {
  const { reason, dueAgain, aloneBecause } = content;
  const { id: submissionId, filingId, snapshotHash } = submission;
  const decidedAt = deps.clock.now();
  const decisionId = deps.newId<string>();
  await insertDecision(tx, {
    ...{ id: decisionId, institutionId: actor.institutionId, submissionId, snapshotHash, kind, ...content },
    ...{ decidedBy: actor.personId, decidedAt },
  });
  if (lines) await keepReturnList(tx, actor, decisionId, lines);
  await setFilingStatus(tx, filingId, {
    ...{ status: open.next, updatedAt: decidedAt },
    // A college's day is between it and the programme; the school goes on counting by its own.
    ...(kind === "return-to-programme" ? {} : { dueAgain }),
  });
  if (kind === "return") await countNewDate(tx, open.filing.obligationId);
  await record(deps, tx, actor, {
    kind: events[kind],
    objectKind: "filing",
    objectId: filingId,
    detail: {
      submissionId,
      snapshotHash,
      reason,
      dueAgain,
      ...(aloneBecause === null ? {} : { aloneBecause }),
    },
  });
}

const events = {
  accept: "filing.accepted",
  return: "filing.returned",
  "return-to-programme": "filing.returned-to-programme",
} as const satisfies Record<DecisionTable["kind"], string>;
