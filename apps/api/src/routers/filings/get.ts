import { findFiling } from "@goodstanding/database/queries/filing";
import { findObligation } from "@goodstanding/database/queries/obligation";
import { listSubmissions } from "@goodstanding/database/queries/submission";
import { reviewLevels } from "@goodstanding/domain/filings/review-levels";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { adoptedPolicies } from "@goodstanding/operations/policies/adopted-policies";
import { policyOfFiling } from "@goodstanding/operations/policies/policy-of-filing";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { filingMay } from "../../presenters/filing-may.ts";
import { filingRow } from "../../presenters/filing-row.ts";
import { obligationRow } from "../../presenters/obligation-row.ts";
import { readDraft, readOutcome } from "../../read-filing-page.ts";
import { handingsOf } from "../../read-handings.ts";
import { reckoningOf } from "../../read-obligations.ts";
import { readSubmissionCards } from "../../read-submission-cards.ts";
import { found, procedure } from "../../trpc.ts";

/** Everything about one filing: its draft, its submissions with their reviews, and what the reader may do next. */
export const get = procedure
  .input(z.object({ id: idInput<FilingId>() }))
  .query(({ ctx: { read, actor, today, deps }, input }) =>
    read(async (tx) => {
      const filing = found(await findFiling(tx, input.id), "filing.not-found");
      const adopted = found((await adoptedPolicies(tx)) ?? undefined, "policy.not-adopted");
      const policy = policyOfFiling(adopted, filing);
      const levels = reviewLevels(policy);
      const reckoning = await reckoningOf(tx, actor, today);
      const obligation = found(await findObligation(tx, filing.obligationId), "obligation.not-found");
      const submissions = await listSubmissions(tx, filing.id);
      const isReviewBegun = (submissions[0]?.reviewBegunAt ?? null) !== null;
      const { status, unitId } = filing;
      const handings = await handingsOf(tx, [filing], today);
      return {
        filing: filingRow(filing, reckoning, handings(filing)),
        obligation: obligationRow(obligation, { filing }, reckoning),
        levels,
        /** What an upload is held to before it is sent, beside the limits that hold for all. */
        uploadRules: {
          ignoredNames: policy.association.checklist.ignoredNames,
          formats: adopted.settings.archive?.formats ?? null,
        },
        ...(await readDraft(tx, { actor, filing, policy, now: deps.clock.now() })),
        submissions: await readSubmissionCards(tx, submissions, today),
        ...(await readOutcome(tx, filing)),
        may: filingMay(actor, { status, unitId, levels }, { isReviewBegun }),
      };
    }),
  );
