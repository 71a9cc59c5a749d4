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
        /** What is to be mended, in order, as `appraisals.returnDraft` gathers it and the office edits it; else the reason. */
        lines: z.array(returnedLine).max(2000).optional(),
      }),
    ]),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => {
    if (input.kind === "accept") return unwrap(await decideFiling(deps, actor, { ...input, dueAgain: null }));
    const { lines, ...decision } = input;
    return unwrap(
      await decideFiling(deps, actor, { ...decision, ...(lines && { lines: lines.map(lineToReturn) }) }),
    );
  });
