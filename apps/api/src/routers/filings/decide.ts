import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { severities } from "@goodstanding/domain/review/severity";
import { decideFiling } from "@goodstanding/operations/filings/decide-filing";
import { z } from "zod";
import { dateInput } from "../../date-input.ts";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

const snapshot = {
  submissionId: idInput<SubmissionId>(),
  snapshotHash: z.string().regex(/^[0-9a-f]{64}$/),
};

const line = z.object({
  item: z.string().max(500).nullable(),
  where: z.string().max(500),
  file: z.string().max(2000).nullable(),
  place: z.string().max(200).nullable(),
  result: z.enum(severities),
  text: z.string().max(20_000),
  source: z.enum(["machine", "people", "both"]),
});

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
        lines: z.array(line).max(2000).default([]),
      }),
    ]),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(
      await decideFiling(deps, actor, {
        ...input,
        dueAgain: input.kind === "return" ? input.dueAgain : null,
        lines:
          input.kind === "return"
            ? input.lines.map(({ where: placeName, source: origin, ...said }) => ({
                ...said,
                placeName,
                origin,
              }))
            : [],
      }),
    ),
  );
