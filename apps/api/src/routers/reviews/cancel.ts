import type { ReviewId } from "@goodstanding/domain/kernel/ids";
import { cancelReview } from "@goodstanding/operations/reviews/cancel-review";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Ends a review that waits or is at work. */
export const cancel = procedure
  .input(z.object({ reviewId: idInput<ReviewId>() }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await cancelReview(deps, actor, input)));
