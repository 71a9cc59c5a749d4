import {
  deleteComment,
  insertComments,
  listNotes,
  updateComment,
} from "@goodstanding/database/queries/appraisal-notes";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { AppraisalCommentId, AppraisalId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { noting } from "./noting.ts";
import { readItems } from "./read-items.ts";

export interface CommentToSave {
  readonly id: AppraisalId;
  /** `null`: a new one. */
  readonly commentId: AppraisalCommentId | null;
  /** Key of an item; `null`: of the package as a whole. */
  readonly item: string | null;
  /** Path in the package. */
  readonly file: string | null;
  readonly place: string | null;
  readonly text: string;
}

const LONGEST = 4000;

/** The same words at the same place are one comment. Errors: those of `openOwnAppraisal`, `appraisal.comment-invalid`, `appraisal.unknown-item`, `filing.file-not-found`, `appraisal.comment-not-found`. */
export const saveComment = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { id, commentId, item, file, place, text: said }: CommentToSave,
): Promise<Result<{ readonly commentId: AppraisalCommentId }, AppError>> =>
  noting(deps, actor, id, async (tx, { submissionId, institutionId }) => {
    const text = said.trim();
    if (text === "" || text.length > LONGEST) return err(appError("appraisal.comment-invalid"));
    const held = await readItems(tx, submissionId);
    if (item !== null && !held?.items.some(({ key }) => key === item))
      return err(appError("appraisal.unknown-item", { item }));
    if (file !== null && !held?.snapshot.files.some(({ path }) => path === file))
      return err(appError("filing.file-not-found"));
    const comment = { item, file, place: place?.trim() || null, text, isCarried: false };
    if (commentId !== null) {
      const isSaved = await updateComment(tx, id, commentId, comment);
      return isSaved ? ok({ commentId }) : err(appError("appraisal.comment-not-found"));
    }
    // Sent again after a lost answer, or a reload while it was on its way.
    const { comments } = await listNotes(tx, [id], actor.personId);
    const same = comments.find(
      (each) =>
        each.item === item && each.file === file && each.place === comment.place && each.text === text,
    );
    if (same) return ok({ commentId: same.id });
    const newId = deps.newId<AppraisalCommentId>();
    await insertComments(tx, [
      { ...comment, id: newId, institutionId, appraisalId: id, writtenAt: deps.clock.now() },
    ]);
    return ok({ commentId: newId });
  });

/** One that is gone already stays gone. Errors: those of `openOwnAppraisal`. */
export const removeComment = (
  deps: Pick<Deps, "database">,
  actor: PersonActor,
  { id, commentId }: { readonly id: AppraisalId; readonly commentId: AppraisalCommentId },
): Promise<Result<null, AppError>> =>
  noting(deps, actor, id, async (tx) => {
    await deleteComment(tx, id, commentId);
    return ok(null);
  });
