import { listSubmissions } from "@goodstanding/database/queries/submission";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import type { Text } from "@goodstanding/domain/kernel/text";
import { openSubmission } from "@goodstanding/operations/submissions/open-submission";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { frozenFile, frozenParts } from "../../presenters/frozen-parts.ts";
import { readSubmissionCards } from "../../read-submission-cards.ts";
import { found, procedure, unwrap } from "../../trpc.ts";

/** One submission as it was frozen: all that it holds, who handed it in, and what was found and decided. */
export const get = procedure
  .input(z.object({ filingId: idInput<FilingId>(), number: z.int().min(1) }))
  .query(({ ctx: { read, today }, input }) =>
    read(async (tx) => {
      const opened = unwrap(await openSubmission(tx, input));
      const { filing, submission, outline } = opened;
      const [card] = await readSubmissionCards(tx, [submission], today);
      const [latest] = await listSubmissions(tx, filing.id);
      return {
        ...found(card, "submission.not-found"),
        filing: {
          ...{ id: filing.id, rule: filing.rule, regime: filing.regime, period: filing.period },
          ...{ status: filing.status, programme: { id: filing.programmeId, name: filing.programmeName } },
          college: { zh: filing.unitName, en: filing.unitNameEn },
        },
        isLatest: latest?.id === submission.id,
        submittedBy: { zh: submission.submittedByName, en: submission.submittedByNameEn },
        sentBy: nameOf(submission.sentByName, submission.sentByNameEn),
        withdrawnBy: nameOf(submission.withdrawnByName, submission.withdrawnByNameEn),
        /** Before version 2 nothing but the files was kept. */
        isFilesAlone: submission.version === 1,
        parts: frozenParts(opened),
        /** In no slot, in the order of the package. */
        unsorted: outline.unsorted.map((file) => frozenFile(file, null)),
      };
    }),
  );

/** Of somebody who may not have acted. */
const nameOf = (zh: string | null, en: string | null): Text | null =>
  zh === null || en === null ? null : { zh, en };
