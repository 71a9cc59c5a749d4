import {
  type AppraisalView,
  findAppraisal,
  listAppraisalsOf,
} from "@goodstanding/database/queries/appraisal";
import { type AppraisalNotes, listNotes, listViewed } from "@goodstanding/database/queries/appraisal-notes";
import { type FindingRow, listFindings } from "@goodstanding/database/queries/finding";
import { findFinishedReview } from "@goodstanding/database/queries/review";
import {
  listSubmissionFiles,
  listSubmissions,
  type SubmissionRow,
} from "@goodstanding/database/queries/submission";
import { findSubmissionOfYear } from "@goodstanding/database/queries/submission-of-year";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppraisalItem } from "@goodstanding/domain/appraisal/appraisal-items";
import {
  type AppraisalMissing,
  missingInAppraisal,
} from "@goodstanding/domain/appraisal/missing-in-appraisal";
import { unchangedItems } from "@goodstanding/domain/appraisal/unchanged-items";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { AppraisalId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { explainedItems } from "./explained-items.ts";
import { managesReviews, mayAppraise } from "./may-appraise.ts";
import { readItems, type SubmissionItems } from "./read-items.ts";

export interface Workbench extends SubmissionItems {
  readonly appraisal: AppraisalView;
  /** All of the same submission and level, this one included. */
  readonly beside: readonly AppraisalView[];
  /** Of this review and of those beside it that the actor may read. */
  readonly notes: AppraisalNotes;
  readonly missing: AppraisalMissing;
  readonly viewed: readonly string[];
  readonly findings: readonly FindingRow[];
  readonly isLatest: boolean;
  /** What this level reviewed before, with the items that hold the same now. */
  readonly previous: { readonly submission: SubmissionRow; readonly unchanged: ReadonlySet<string> } | null;
  readonly lastYear: LastYear | null;
}

export interface LastYear {
  readonly submissionId: SubmissionId;
  readonly period: string;
  readonly files: Awaited<ReturnType<typeof listSubmissionFiles>>;
}

/**
 * All that a reviewer needs on one page, for the reviewer and for who hands reviews out. In a transaction of the whole
 * school. Errors: `appraisal.not-found`.
 */
export async function readWorkbench(
  tx: ScopedTransaction,
  actor: PersonActor,
  id: AppraisalId,
): Promise<Result<Workbench, AppError>> {
  const appraisal = await findAppraisal(tx, id);
  if (!appraisal) return err(appError("appraisal.not-found"));
  const isOwn =
    appraisal.reviewerId === actor.personId &&
    appraisal.lapse !== "withdrawn" &&
    mayAppraise(actor, appraisal);
  if (!(isOwn || managesReviews(actor, appraisal))) return err(appError("appraisal.not-found"));
  const { submissionId, filingId, level } = appraisal;
  const held = await readItems(tx, submissionId);
  if (!held) return err(appError("submission.not-found"));
  const submissions = await listSubmissions(tx, filingId);
  const beside = (await listAppraisalsOf(tx, [submissionId])).filter((each) => each.level === level);
  const notes = await listNotes(
    tx,
    beside.map((each) => each.id),
    actor.personId,
  );
  const findings = await findingsOf(tx, submissionId);
  const own = {
    marks: notes.marks.filter(({ appraisalId }) => appraisalId === id),
    comments: notes.comments.filter(({ appraisalId }) => appraisalId === id),
    stances: notes.stances.filter(({ appraisalId }) => appraisalId === id),
  };
  return ok({
    ...held,
    ...{ appraisal, beside, notes, findings },
    missing: missingInAppraisal(held.items, own.marks, explainedItems(held, own, findings)),
    viewed: await listViewed(tx, { filingId, personId: actor.personId }),
    isLatest: submissions[0]?.id === submissionId,
    previous: await readPrevious(tx, submissions, appraisal, held.items),
    lastYear: await readLastYear(tx, appraisal),
  });
}

/** What the machine found in a submission, by the last review that finished: one that is asked for anew takes nothing from people's eyes. */
export async function findingsOf(tx: ScopedTransaction, submissionId: SubmissionId): Promise<FindingRow[]> {
  const review = await findFinishedReview(tx, submissionId);
  return review ? listFindings(tx, [review.id]) : [];
}

async function readPrevious(
  tx: ScopedTransaction,
  submissions: readonly SubmissionRow[],
  { submissionId, level }: AppraisalView,
  items: readonly AppraisalItem[],
): Promise<Workbench["previous"]> {
  const at = submissions.findIndex(({ id }) => id === submissionId);
  const earlier = submissions.slice(at + 1);
  const reviewed = (
    await listAppraisalsOf(
      tx,
      earlier.map((each) => each.id),
    )
  ).filter((each) => each.level === level && each.lapse !== "withdrawn");
  const submission = earlier.find(({ id }) => reviewed.some((each) => each.submissionId === id));
  if (!submission) return null;
  const before = (await readItems(tx, submission.id))?.items ?? [];
  return { submission, unchanged: unchangedItems(before, items) };
}

async function readLastYear(tx: ScopedTransaction, appraisal: AppraisalView): Promise<LastYear | null> {
  const found = await findSubmissionOfYear(tx, appraisal, String(Number(appraisal.period) - 1));
  if (!found) return null;
  return { submissionId: found.id, period: found.period, files: await listSubmissionFiles(tx, found.id) };
}
