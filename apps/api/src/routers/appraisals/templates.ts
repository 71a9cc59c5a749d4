import { listCommentTemplates } from "@goodstanding/database/queries/comment-template";
import { withScope } from "@goodstanding/database/scope";
import type { CommentTemplateId } from "@goodstanding/domain/kernel/ids";
import {
  addCommentTemplate,
  removeCommentTemplate,
} from "@goodstanding/operations/appraisals/comment-templates";
import { wholeSchool } from "@goodstanding/operations/appraisals/whole-school";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import type { CommentTemplate } from "../../presenters/appraisal-views.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** 常用意见 of the school, the oldest first. */
export const templates = procedure.query(
  ({ ctx: { deps, actor } }): Promise<readonly CommentTemplate[]> =>
    withScope(deps.database, wholeSchool(actor), listCommentTemplates),
);

export const addTemplate = procedure
  .input(z.object({ text: z.string().max(4000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await addCommentTemplate(deps, actor, input)));

export const removeTemplate = procedure
  .input(z.object({ id: idInput<CommentTemplateId>() }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await removeCommentTemplate(deps, actor, input)),
  );
