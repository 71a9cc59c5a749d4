import {
  deleteCommentTemplate,
  insertCommentTemplate,
} from "@goodstanding/database/queries/comment-template";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { CommentTemplateId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { wholeSchool } from "./whole-school.ts";

type Needs = Pick<Deps, "database" | "newId" | "clock">;

/** Adds words that reviewers of the school use often (常用意见). Errors: `access.denied`, `comment-template.invalid`. */
export const addCommentTemplate = (
  deps: Needs,
  actor: PersonActor,
  { text: said }: { readonly text: string },
): Promise<Result<{ readonly id: CommentTemplateId }, AppError>> =>
  withScope<Result<{ readonly id: CommentTemplateId }, AppError>>(
    deps.database,
    wholeSchool(actor),
    async (tx) => {
      if (!can(actor, "appraisals.review")) return err(appError("access.denied"));
      const text = said.trim();
      const id = deps.newId<CommentTemplateId>();
      const { institutionId, personId } = actor;
      const isNew =
        text !== "" &&
        text.length <= 500 &&
        (await insertCommentTemplate(tx, {
          ...{ id, institutionId, text, writtenBy: personId, writtenAt: deps.clock.now() },
        }));
      if (!isNew) return err(appError("comment-template.invalid"));
      await record(deps, tx, actor, {
        kind: "comment-template.added",
        objectKind: "comment-template",
        objectId: id,
        detail: { text },
      });
      return ok({ id });
    },
  );

/** Errors: `access.denied`, `comment-template.not-found`. */
export const removeCommentTemplate = (
  deps: Needs,
  actor: PersonActor,
  { id }: { readonly id: CommentTemplateId },
): Promise<Result<null, AppError>> =>
  withScope<Result<null, AppError>>(deps.database, wholeSchool(actor), async (tx) => {
    if (!can(actor, "appraisals.manage")) return err(appError("access.denied"));
    if (!(await deleteCommentTemplate(tx, id))) return err(appError("comment-template.not-found"));
    await record(deps, tx, actor, {
      kind: "comment-template.removed",
      objectKind: "comment-template",
      objectId: id,
      detail: {},
    });
    return ok(null);
  });
