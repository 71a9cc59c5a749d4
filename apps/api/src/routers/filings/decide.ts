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

const back = {
  ...snapshot,
  reason: z.string().max(4000),
  /** What is to be mended, in order, as `appraisals.returnDraft` gathers it and people edit it; else the reason. */
  lines: z.array(returnedLine).max(2000).optional(),
};

/** Accepts or returns one snapshot, named by its hash. */
export const decide = procedure
  .input(
    z.discriminatedUnion("kind", [
      z.object({
        kind: z.literal("accept"),
        ...snapshot,
        reason: z.string().max(4000).nullable(),
        /** Why on one's own review alone, where `appraisals.comparison` says that it is so. */
        aloneBecause: z.string().max(4000).nullable().default(null),
      }),
      z.object({ kind: z.literal("return"), ...back, dueAgain: dateInput }),
      z.object({ kind: z.literal("return-to-programme"), ...back, dueAgain: dateInput.nullable() }),
    ]),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => {
    if (input.kind === "accept") return unwrap(await decideFiling(deps, actor, { ...input, dueAgain: null }));
    const { lines, ...decision } = input;
    return unwrap(
      await decideFiling(deps, actor, { ...decision, ...(lines && { lines: lines.map(lineToReturn) }) }),
    );
  });
