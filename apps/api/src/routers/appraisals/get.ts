import { listWaivers } from "@goodstanding/database/queries/finding-waiver";
import { withScope } from "@goodstanding/database/scope";
import type { AppraisalId } from "@goodstanding/domain/kernel/ids";
import { readWorkbench } from "@goodstanding/operations/appraisals/read-workbench";
import { wholeSchool } from "@goodstanding/operations/appraisals/whole-school";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import type { AppraisalWorkbench } from "../../presenters/appraisal-views.ts";
import { appraisalWorkbench } from "../../presenters/appraisal-workbench.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** One review with what it is about: for its reviewer, and for who hands reviews out. */
export const get = procedure.input(z.object({ id: idInput<AppraisalId>() })).query(
  ({ ctx: { deps, actor, today }, input }): Promise<AppraisalWorkbench> =>
    withScope(deps.database, wholeSchool(actor), async (tx) => {
      const bench = unwrap(await readWorkbench(tx, actor, input.id));
      const waivers = await listWaivers(tx, [bench.filing.id]);
      return appraisalWorkbench(bench, { actor, today, waivers });
    }),
);
