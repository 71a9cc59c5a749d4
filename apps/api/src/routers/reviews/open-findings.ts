import { findFiling } from "@goodstanding/database/queries/filing";
import { reviewLevels } from "@goodstanding/domain/filings/review-levels";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { mayAct } from "@goodstanding/operations/filings/may-act";
import { adoptedPolicies } from "@goodstanding/operations/policies/adopted-policies";
import { policyOfFiling } from "@goodstanding/operations/policies/policy-of-filing";
import { readOpenFindings } from "@goodstanding/operations/reviews/read-open-findings";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { openFindingView } from "../../presenters/open-finding-view.ts";
import { found, procedure } from "../../trpc.ts";

/** 上年遗留问题: what last year's review of the same duty left open, with what was answered. */
export const openFindings = procedure
  .input(z.object({ filingId: idInput<FilingId>() }))
  .query(({ ctx: { read, actor, today }, input }) =>
    read(async (tx) => {
      const filing = found(await findFiling(tx, input.filingId), "filing.not-found");
      const adopted = found((await adoptedPolicies(tx)) ?? undefined, "policy.not-adopted");
      const levels = reviewLevels(policyOfFiling(adopted, filing));
      const { status, unitId } = filing;
      return {
        year: filing.year - 1,
        findings: (await readOpenFindings(tx, filing, today)).map(openFindingView),
        mayAnswer: mayAct(actor, "edit", { status, unitId, levels }),
      };
    }),
  );
