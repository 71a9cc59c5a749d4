import { type AppraisalView, listAppraisalsOf } from "@goodstanding/database/queries/appraisal";
import { type AppraisalNotes, listNotes } from "@goodstanding/database/queries/appraisal-notes";
import { findFiling } from "@goodstanding/database/queries/filing";
import { listSubmissions, type SubmissionRow } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppraisalLevel, isOpenAppraisal } from "@goodstanding/domain/appraisal/appraisal";
import { type ComparedItem, compareAppraisals } from "@goodstanding/domain/appraisal/compare-appraisals";
import { isReviewedAloneBy } from "@goodstanding/domain/appraisal/is-reviewed-alone-by";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { managesReviews } from "./may-appraise.ts";
import { readItems } from "./read-items.ts";

export interface Comparison {
  readonly submission: SubmissionRow | null;
  readonly stillOpen: number;
  /** See `isReviewedAloneBy`. */
  readonly isOwnAlone: boolean;
  /** That did not lapse, those who handed in first. */
  readonly beside: readonly AppraisalView[];
  readonly notes: AppraisalNotes;
  readonly items: readonly ComparedItem[];
}

/**
 * What each reviewer of a filing's latest submission found, for who decides; closed until all are in. In a transaction of
 * the whole school. Errors: `filing.not-found`, `access.denied`.
 */
export async function readComparison(
  tx: ScopedTransaction,
  actor: PersonActor,
  { filingId, level }: { readonly filingId: FilingId; readonly level: AppraisalLevel },
): Promise<Result<Comparison, AppError>> {
  const filing = await findFiling(tx, filingId);
  if (!filing) return err(appError("filing.not-found"));
  if (!managesReviews(actor, { level, unitId: filing.unitId })) return err(appError("access.denied"));
  const [submission] = await listSubmissions(tx, filingId);
  const reviews = submission ? await listAppraisalsOf(tx, [submission.id]) : [];
  const beside = reviews
    .filter((review) => review.level === level && review.state !== "lapsed")
    .toSorted((a, b) => (a.submittedAt?.getTime() ?? Infinity) - (b.submittedAt?.getTime() ?? Infinity) || 0);
  const stillOpen = beside.filter(({ state }) => isOpenAppraisal(state)).length;
  const notes = await listNotes(
    tx,
    beside.map(({ id }) => id),
    actor.personId,
  );
  const items = submission ? ((await readItems(tx, submission.id))?.items ?? []) : [];
  const marks =
    stillOpen > 0 ? [] : beside.map(({ id }) => notes.marks.filter((mark) => mark.appraisalId === id));
  return ok({
    ...{ submission: submission ?? null, stillOpen, beside },
    isOwnAlone: isReviewedAloneBy(beside, actor.personId),
    notes: stillOpen > 0 ? { marks: [], comments: [], stances: [] } : notes,
    items: compareAppraisals(items, marks),
  });
}
