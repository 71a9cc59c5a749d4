import { insertDecision } from "@goodstanding/database/queries/decision";
import { setFilingStatus } from "@goodstanding/database/queries/filing";
import { countNewDate } from "@goodstanding/database/queries/obligation";
import { listReviews } from "@goodstanding/database/queries/review";
import { findSubmission, listSubmissions } from "@goodstanding/database/queries/submission";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { refuseOpenReviews } from "../appraisals/refuse-open-reviews.ts";
import { checkedLines, keepReturnList, type LineToReturn, reasonAsList } from "../appraisals/return-lines.ts";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { dueAgainFor } from "./due-again.ts";
import { openFiling } from "./open-filing.ts";

export interface Decision {
  readonly submissionId: SubmissionId;
  /** The snapshot that the person had before their eyes. */
  readonly snapshotHash: string;
  readonly kind: "accept" | "return";
  /** Needed to return, optional to accept. */
  readonly reason: string | null;
  /** The new day, needed to return; `null` to accept. */
  readonly dueAgain: LocalDate | null;
  /** What is to be mended, in order; for a return alone. Without it the reason is the list's one line. */
  readonly lines?: readonly LineToReturn[];
}

/**
 * A person's decision on one snapshot. It lapses (`filing.snapshot-changed`) when a later submission exists or the
 * hash is not the submission's; `filing.reason-required` when returning without a reason, the errors of `dueAgainFor`
 * when returning without a day that will do; `appraisal.still-open` while reviews that were handed out are not in;
 * `return.line-invalid`.
 */
export async function decideFiling(
  deps: Needs & Pick<Deps, "queue" | "log">,
  actor: PersonActor,
  decision: Decision,
): Promise<Result<null, AppError>> {
  const decided = await decide(deps, actor, decision);
  // The list that goes back is told in a mail; if the queue is down, the next tick finds it.
  if (decided.ok && decision.kind === "return")
    await deps.queue
      .enqueue("appraisals.tell", {})
      .catch((error: unknown) =>
        deps.log.warn({ error }, "The queue did not take the tick; the next one will"),
      );
  return decided;
}

type Needs = Pick<Deps, "database" | "newId" | "clock">;

const decide = (deps: Needs, actor: PersonActor, decision: Decision): Promise<Result<null, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    const reason = decision.reason?.trim() || null;
    if (decision.kind === "return" && reason === null) return err(appError("filing.reason-required"));
    const submission = await findSubmission(tx, decision.submissionId);
    if (!submission) return err(appError("filing.not-found"));
    const open = await openFiling(tx, actor, submission.filingId, decision.kind);
    if (!open.ok) return open;
    const latest = (await listSubmissions(tx, submission.filingId))[0];
    if (latest?.id !== submission.id || submission.snapshotHash !== decision.snapshotHash) {
      return err(appError("filing.snapshot-changed"));
    }
    if (!(await wasReviewed(tx, submission.id))) return err(appError("review.not-finished"));
    const again =
      decision.kind === "return"
        ? await dueAgainFor(deps, tx, open.value.filing, decision.dueAgain)
        : ok(null);
    if (!again.ok) return again;
    const dueAgain = again.value;
    const refusal = await refuseOpenReviews(tx, submission.id, "school");
    if (refusal) return err(refusal);
    const isReturn = decision.kind === "return" && reason !== null;
    const lines = isReturn ? checkedLines(decision.lines ?? reasonAsList(reason)) : ok([]);
    if (!lines.ok) return lines;
    const decidedAt = deps.clock.now();
    const decisionId = deps.newId<string>();
    await insertDecision(tx, {
      id: decisionId,
      institutionId: actor.institutionId,
      submissionId: submission.id,
      snapshotHash: submission.snapshotHash,
      kind: decision.kind,
      reason,
      dueAgain,
      decidedBy: actor.personId,
      decidedAt,
    });
    if (isReturn) await keepReturnList(tx, actor, decisionId, lines.value);
    await setFilingStatus(tx, submission.filingId, {
      status: open.value.next,
      updatedAt: decidedAt,
      dueAgain,
    });
    if (dueAgain !== null) await countNewDate(tx, open.value.filing.obligationId);
    await record(deps, tx, actor, {
      kind: decision.kind === "accept" ? "filing.accepted" : "filing.returned",
      objectKind: "filing",
      objectId: submission.filingId,
      detail: { submissionId: submission.id, snapshotHash: submission.snapshotHash, reason, dueAgain },
    });
    return ok(null);
  });

/** A review that failed for good, or that a person has called off, must not keep people from deciding. */
async function wasReviewed(tx: ScopedTransaction, submissionId: SubmissionId): Promise<boolean> {
  const [review] = await listReviews(tx, [submissionId]);
  return review !== undefined && review.state !== "queued" && review.state !== "running";
}
