import { countMarks } from "@goodstanding/database/queries/appraisal-notes";
import { withScope } from "@goodstanding/database/scope";
import { can } from "@goodstanding/domain/access/can";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import { readQueue } from "@goodstanding/operations/appraisals/read-queue";
import { wholeSchool } from "@goodstanding/operations/appraisals/whole-school";
import { z } from "zod";
import { yearInput } from "../../date-input.ts";
import { appraisalRow } from "../../presenters/appraisal-row.ts";
import type { AppraisalQueue } from "../../presenters/appraisal-views.ts";
import { procedure } from "../../trpc.ts";

/** The reader's reviews, those that are free, and all that the reader hands out; of the year of today where none is named. */
export const queue = procedure.input(z.object({ year: yearInput.nullable().default(null) })).query(
  ({ ctx: { deps, actor, today }, input }): Promise<AppraisalQueue> =>
    withScope(deps.database, wholeSchool(actor), async (tx) => {
      const { mine, free, all } = await readQueue(tx, actor, { today, year: input.year ?? yearOf(today) });
      const ids = [...mine, ...(all ?? [])].map(({ id }) => id);
      const marks = new Map((await countMarks(tx, ids)).map((row) => [row.appraisalId, row.marks]));
      const row = (review: (typeof mine)[number]) =>
        appraisalRow(review, { actor, today, marked: marks.get(review.id) ?? 0 });
      return {
        ...{ mine: mine.map(row), free: free.map(row), all: all?.map(row) ?? null },
        mayManage: can(actor, "appraisals.manage"),
      };
    }),
);
