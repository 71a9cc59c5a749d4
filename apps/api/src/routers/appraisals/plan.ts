import { withScope } from "@goodstanding/database/scope";
import { can } from "@goodstanding/domain/access/can";
import { appError } from "@goodstanding/domain/kernel/app-error";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import { readPlan } from "@goodstanding/operations/appraisals/read-plan";
import { wholeSchool } from "@goodstanding/operations/appraisals/whole-school";
import { z } from "zod";
import { yearInput } from "../../date-input.ts";
import type { ReviewPlanView } from "../../presenters/appraisal-views.ts";
import { reviewPlan } from "../../presenters/review-plan.ts";
import { ExpectedError, procedure } from "../../trpc.ts";

/** Who could review what between both dates, with `seats` reviewers a filing, and what does not fit. */
export const plan = procedure
  .input(z.object({ year: yearInput.nullable().default(null), seats: z.int().min(1).max(5).default(2) }))
  .query(
    ({ ctx: { deps, actor, today }, input }): Promise<ReviewPlanView> =>
      withScope(deps.database, wholeSchool(actor), async (tx) => {
        if (!can(actor, "appraisals.manage")) throw new ExpectedError(appError("access.denied"));
        const year = input.year ?? yearOf(today);
        return reviewPlan(year, await readPlan(tx, { today, year, seats: input.seats }));
      }),
  );
