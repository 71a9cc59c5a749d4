import { findAppraisal, updateAppraisal } from "@goodstanding/database/queries/appraisal";
import { listNotes } from "@goodstanding/database/queries/appraisal-notes";
import { lockFiling } from "@goodstanding/database/queries/filing";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { Recommendation } from "@goodstanding/domain/appraisal/appraisal";
import { isComplete, missingInAppraisal } from "@goodstanding/domain/appraisal/missing-in-appraisal";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { AppraisalId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { LONGEST_OPINION } from "./draft-opinion.ts";
import { explainedItems } from "./explained-items.ts";
import { openToReviewer } from "./open-own-appraisal.ts";
import { readItems } from "./read-items.ts";
import { findingsOf } from "./read-workbench.ts";
import { wholeSchool } from "./whole-school.ts";

export interface AppraisalToSubmit {
  readonly id: AppraisalId;
  /** The snapshot that the reviewer had before their eyes. */
  readonly snapshotHash: string;
  readonly recommendation: Recommendation;
  readonly text: string;
}

/**
 * Hands a review in; nothing of it changes any more. Errors: those of `openToReviewer`, `filing.snapshot-changed`,
 * `appraisal.comment-invalid`, `appraisal.incomplete`.
 */
export const submitAppraisal = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { id, snapshotHash, recommendation, text }: AppraisalToSubmit,
): Promise<Result<null, AppError>> =>
  withScope<Result<null, AppError>>(deps.database, wholeSchool(actor), async (tx) => {
    const seen = await findAppraisal(tx, id);
    if (!seen) return err(appError("appraisal.not-found"));
    await lockFiling(tx, seen.filingId);
    const open = await openToReviewer(deps, tx, actor, id);
    if (!open.ok) return open;
    const { submissionId, filingId, level, round } = open.value;
    const opinion = text.trim();
    if (opinion.length > LONGEST_OPINION) return err(appError("appraisal.comment-invalid"));
    const held = await readItems(tx, submissionId);
    if (held?.submission.snapshotHash !== snapshotHash) return err(appError("filing.snapshot-changed"));
    const notes = await listNotes(tx, [id], actor.personId);
    const findings = await findingsOf(tx, submissionId);
    const explained = explainedItems(held, notes, findings);
    const missing = missingInAppraisal(held.items, notes.marks, explained);
    if (!isComplete(missing)) {
      const { unmarked, unconfirmed, unexplained } = missing;
      const counts = { unmarked: unmarked.length, unconfirmed: unconfirmed.length };
      return err(appError("appraisal.incomplete", { ...counts, unexplained: unexplained.length }));
    }
    const submittedAt = deps.clock.now();
    await updateAppraisal(tx, id, {
      ...{ state: "submitted", submittedAt, recommendation, opinion, snapshotHash },
    });
    await record(deps, tx, actor, {
      kind: "appraisal.submitted",
      objectKind: "appraisal",
      objectId: id,
      detail: {
        ...{ filingId, submissionId, level, round, snapshotHash, recommendation, opinion },
        marks: Object.fromEntries(notes.marks.map(({ item, result }) => [item, result])),
        comments: notes.comments.map(({ item, file, place, text: said }) => ({
          item,
          file,
          place,
          text: said,
        })),
        stances: notes.stances.map(({ key, stance, reason }) => ({ key, stance, reason })),
      },
    });
    return ok(null);
  });
