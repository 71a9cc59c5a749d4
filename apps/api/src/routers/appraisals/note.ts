import { findingStances, recommendations } from "@goodstanding/domain/appraisal/appraisal";
import type { AppraisalCommentId, AppraisalId } from "@goodstanding/domain/kernel/ids";
import { severities } from "@goodstanding/domain/review/severity";
import { confirmAsBefore, draftOpinion } from "@goodstanding/operations/appraisals/draft-opinion";
import { judgeFinding } from "@goodstanding/operations/appraisals/judge-finding";
import { markItems } from "@goodstanding/operations/appraisals/mark-items";
import { removeComment, saveComment } from "@goodstanding/operations/appraisals/save-comment";
import { submitAppraisal } from "@goodstanding/operations/appraisals/submit-appraisal";
import { tickFiles } from "@goodstanding/operations/appraisals/tick-files";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

const id = idInput<AppraisalId>();
const item = z.string().max(500);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const opinion = z.string().max(20_000);

/** One result for items, `null` to take their marks away. */
export const mark = procedure
  .input(
    z.object({
      id,
      items: z.array(item).min(1).max(2000),
      result: z.enum(["clean", ...severities]).nullable(),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await markItems(deps, actor, input)));

/** Lets marks and comments of the round before stand; `items: null` for all. */
export const confirmCarried = procedure
  .input(z.object({ id, items: z.array(item).max(2000).nullable() }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await confirmAsBefore(deps, actor, input)));

/** A new comment (`commentId: null`) or other words for one. */
export const comment = procedure
  .input(
    z.object({
      id,
      commentId: idInput<AppraisalCommentId>().nullable(),
      item: item.nullable(),
      file: z.string().max(2000).nullable(),
      place: z.string().max(200).nullable(),
      text: opinion,
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await saveComment(deps, actor, input)));

export const uncomment = procedure
  .input(z.object({ id, commentId: idInput<AppraisalCommentId>() }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await removeComment(deps, actor, input)));

/** Adopts a finding of the machine, sets it aside with a reason, or (`null`) neither. */
export const judge = procedure
  .input(
    z.object({
      id,
      key: z.string().max(4000),
      stance: z.enum(findingStances).nullable(),
      reason: z.string().max(4000).nullable(),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await judgeFinding(deps, actor, input)));

/** 已阅, by the bytes of files. */
export const tick = procedure
  .input(z.object({ id, sha256s: z.array(sha256).min(1).max(5000), isViewed: z.boolean() }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await tickFiles(deps, actor, input)));

/** Keeps the conclusion as it is being written. */
export const draft = procedure
  .input(z.object({ id, recommendation: z.enum(recommendations).nullable(), text: opinion }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await draftOpinion(deps, actor, input)));

/** Hands the review in, naming the snapshot that was judged. */
export const submit = procedure
  .input(z.object({ id, snapshotHash: sha256, recommendation: z.enum(recommendations), text: opinion }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await submitAppraisal(deps, actor, input)));
