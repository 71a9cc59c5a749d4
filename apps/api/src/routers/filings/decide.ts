import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { decideFiling } from "@goodstanding/operations/filings/decide-filing";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { idInput } from "../../id-input.ts";
import { lineToReturn, returnedLine } from "../../line-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

const snapshot = {
  submissionId: idInput<SubmissionId>(),
  snapshotHash: z.string().regex(/^[0-9a-f]{64}$/),
};

/** Accepts or returns one snapshot, named by its hash. */
export const decide = procedure
  .input(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("accept"), ...snapshot, reason: z.string().max(4000).nullable() }),
      z.object({
        kind: z.literal("return"),
        ...snapshot,
        reason: z.string().max(4000),
        dueAgain: dateInput,
        /** What is to be mended, in order, as `appraisals.returnDraft` gathers it and the office edits it. */
        lines: z.array(returnedLine).max(2000).default([]),
      }),
    ]),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(
      await decideFiling(deps, actor, {
        ...input,
        dueAgain: input.kind === "return" ? input.dueAgain : null,
        lines: input.kind === "return" ? input.lines.map(lineToReturn) : [],
      }),
    ),
  );
