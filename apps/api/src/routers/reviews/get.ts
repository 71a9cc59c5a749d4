import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { readReview } from "../../read-review.ts";
import { procedure } from "../../trpc.ts";

/** The automatic review of a submission: how far it is, what it found, what of it is waived, new or mended. */
export const get = procedure
  .input(z.object({ submissionId: idInput<SubmissionId>() }))
  .query(({ ctx: { read, actor, today, deps }, input }) =>
    read((tx) => readReview(tx, { deps, actor, today, ...input })),
  );
