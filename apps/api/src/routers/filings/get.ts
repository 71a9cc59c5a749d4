import { listDecisions } from "@goodstanding/database/queries/decision";
import { type FilingView, findFiling, listFilingFiles } from "@goodstanding/database/queries/filing";
import { findObligation } from "@goodstanding/database/queries/obligation";
import { listFindings, listReviews } from "@goodstanding/database/queries/review";
import { listSubmissions } from "@goodstanding/database/queries/submission";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { nextFilingStatus } from "@goodstanding/domain/filings/filing-status";
import { filingProgress } from "@goodstanding/domain/filings/progress";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { adoptedPolicies } from "@goodstanding/operations/policies/adopted-policies";
import { policyOfFiling } from "@goodstanding/operations/policies/policy-of-filing";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { filingRow } from "../../presenters/filing-row.ts";
import { obligationRow } from "../../presenters/obligation-row.ts";
import { submissionCard } from "../../presenters/submission-card.ts";
import { reckoningOf } from "../../read-obligations.ts";
import { found, procedure } from "../../trpc.ts";

/** Everything about one filing: its draft, its submissions with their reviews, and what the reader may do next. */
export const get = procedure
  .input(z.object({ id: idInput<FilingId>() }))
  .query(async ({ ctx: { read, actor, today }, input }) => {
    const page = await read(async (tx) => {
      const filing = found(await findFiling(tx, input.id), "filing.not-found");
      const adopted = found((await adoptedPolicies(tx)) ?? undefined, "filing.not-found");
      const files = await listFilingFiles(tx, filing.id);
      const reckoning = await reckoningOf(tx, actor, today);
      const obligation = found(await findObligation(tx, filing.obligationId), "obligation.not-found");
      const submissions = await listSubmissions(tx, filing.id);
      const submissionIds = submissions.map(({ id }) => id);
      const reviews = await listReviews(tx, submissionIds);
      return {
        filing: filingRow(filing, reckoning),
        obligation: obligationRow(obligation, { filing }, reckoning),
        files: files.map(({ path, size, sha256, uploadedAt, uploadedByName, uploadedByNameEn }) => ({
          path,
          size,
          sha256,
          uploadedAt: uploadedAt.toISOString(),
          uploadedBy: { zh: uploadedByName, en: uploadedByNameEn },
        })),
        progress: filingProgress(
          files.map(({ path }) => path),
          policyOfFiling(adopted, filing).association.checklist,
        ),
        may: mayDo(actor, filing),
        submissions,
        reviews,
        findings: await listFindings(
          tx,
          reviews.map(({ id }) => id),
        ),
        decisions: await listDecisions(tx, submissionIds),
      };
    });
    const { submissions, reviews, findings, decisions, ...rest } = page;
    const cards = submissions.map((submission) => {
      const review = reviews.find(({ submissionId }) => submissionId === submission.id);
      return submissionCard({
        submission,
        review,
        findings: findings.filter(({ reviewId }) => reviewId === review?.id),
        decision: decisions.find(({ submissionId }) => submissionId === submission.id),
      });
    });
    return { ...rest, submissions: cards };
  });

/** What the reader may do next, so that the console never works it out again. */
const mayDo = (actor: PersonActor, { status, unitId }: FilingView) => ({
  upload: can(actor, "filing.upload", unitId) && nextFilingStatus(status, "upload") !== null,
  submit: can(actor, "filing.submit", unitId) && nextFilingStatus(status, "submit") !== null,
  decide: can(actor, "filing.decide", unitId) && nextFilingStatus(status, "accept") !== null,
});
