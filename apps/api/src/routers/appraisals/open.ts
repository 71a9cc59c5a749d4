import { appraisalLevels } from "@goodstanding/domain/appraisal/appraisal";
import type { AppraisalId, FilingId, PersonId } from "@goodstanding/domain/kernel/ids";
import { handOverAppraisal } from "@goodstanding/operations/appraisals/hand-over-appraisal";
import { openReviews } from "@goodstanding/operations/appraisals/open-reviews";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Opens reviews of what a filing has handed in: one seat a reviewer, `null` for one that is free in the queue. */
export const open = procedure
  .input(
    z.object({
      filingId: idInput<FilingId>(),
      level: z.enum(appraisalLevels),
      reviewers: z.array(idInput<PersonId>().nullable()).min(1).max(10),
      due: dateInput.nullable(),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await openReviews(deps, actor, input)));

/** Gives a review to somebody else, back into the queue (`null`), or takes it back (`"nobody"`). */
export const handOver = procedure
  .input(
    z.object({
      id: idInput<AppraisalId>(),
      reason: z.string().max(4000),
      to: z.union([z.literal("nobody"), idInput<PersonId>()]).nullable(),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await handOverAppraisal(deps, actor, input)));
