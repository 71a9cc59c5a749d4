import { listReturnLines } from "@goodstanding/database/queries/return-list";
import { withScope } from "@goodstanding/database/scope";
import { appraisalLevels } from "@goodstanding/domain/appraisal/appraisal";
import type { FilingId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { placeNameOf } from "@goodstanding/operations/appraisals/place-name-of";
import { readComparison } from "@goodstanding/operations/appraisals/read-comparison";
import { readingScope } from "@goodstanding/operations/appraisals/reading-scope";
import { wholeSchool } from "@goodstanding/operations/appraisals/whole-school";
import { readReturn } from "@goodstanding/operations/returns/read-return";
import { submissionWithFiling } from "@goodstanding/operations/submissions/submission-with-filing";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import type { AppraisalComparison, ReturnDraft, ReturnedList } from "../../presenters/appraisal-views.ts";
import { otherAppraisals } from "../../presenters/appraisal-workbench.ts";
import { found, procedure, unwrap } from "../../trpc.ts";

const levelInput = z.object({
  filingId: idInput<FilingId>(),
  level: z.enum(appraisalLevels).default("school"),
});

/** Item by item what each reviewer found, for who decides; empty until all are in. */
export const comparison = procedure.input(levelInput).query(
  ({ ctx: { deps, actor }, input }): Promise<AppraisalComparison> =>
    withScope(deps.database, wholeSchool(actor), async (tx) => {
      const compared = unwrap(await readComparison(tx, actor, input));
      const { submission, stillOpen, isOwnAlone, items } = compared;
      return {
        submission: submission && {
          ...{ id: submission.id, number: submission.number, snapshotHash: submission.snapshotHash },
        },
        ...{ stillOpen, isOwnAlone, reviewers: otherAppraisals(compared), items },
      };
    }),
);

/** The one list that a return of this level would take along, gathered anew each time, to be edited. */
export const returnDraft = procedure.input(levelInput).query(
  ({ ctx: { deps, actor, today }, input }): Promise<ReturnDraft> =>
    withScope(deps.database, wholeSchool(actor), async (tx) => {
      const draft = unwrap(await readReturn(tx, actor, { ...input, today }));
      const where = placeNameOf(draft.items);
      const { id, snapshotHash } = draft.submission;
      return {
        submission: { id, snapshotHash },
        lines: draft.lines.map((line) => ({ ...line, where: where(line.item) })),
        ...{ dueAgain: draft.dueAgain, dueBecause: draft.dueBecause, latest: draft.latest },
        recipients: draft.recipients,
      };
    }),
);

/** What went back with the decision on a submission, for whoever may see the filing or reviews it. */
export const returned = procedure.input(z.object({ submissionId: idInput<SubmissionId>() })).query(
  async ({ ctx: { deps, actor }, input: { submissionId } }): Promise<ReturnedList> =>
    withScope(deps.database, await readingScope(deps, actor, submissionId), async (tx) => {
      found((await submissionWithFiling(tx, submissionId)) ?? undefined, "submission.not-found");
      const lines = await listReturnLines(tx, [submissionId]);
      return lines.map(({ item, placeName, file, place, result, text, origin }) => ({
        ...{ item, where: placeName, file, place, result, text, source: origin },
      }));
    }),
);
