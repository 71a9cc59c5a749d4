import { listDecisions } from "@goodstanding/database/queries/decision";
import { type FilingView, findFilingOfYear } from "@goodstanding/database/queries/filing";
import { type FindingRow, listFindings } from "@goodstanding/database/queries/finding";
import { listFindingAnswers } from "@goodstanding/database/queries/finding-answer";
import { listWaivers } from "@goodstanding/database/queries/finding-waiver";
import { findFinishedReview } from "@goodstanding/database/queries/review";
import { listSubmissions, type SubmissionRow } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { carriesOver } from "@goodstanding/domain/review/carries-over";
import { waiverOf } from "@goodstanding/domain/review/waiver";

type Answer = Awaited<ReturnType<typeof listFindingAnswers>>[number];

export interface OpenFindingOfLastYear {
  readonly finding: FindingRow;
  readonly answer: Answer | null;
}

/**
 * 上年遗留问题: what the last review of last year's filing of the same duty found and nobody mended or waives today, of
 * the submission that was accepted, else of the last; each with what this year's filing answers to it.
 */
export async function readOpenFindings(
  tx: ScopedTransaction,
  filing: Pick<FilingView, "id" | "programmeId" | "rule" | "year">,
  today: LocalDate,
): Promise<readonly OpenFindingOfLastYear[]> {
  const previous = await findFilingOfYear(tx, filing, filing.year - 1);
  const submission = previous && (await standingSubmission(tx, previous.id));
  const review = submission && (await findFinishedReview(tx, submission.id));
  if (!previous || !review) return [];
  const waivers = await listWaivers(tx, [previous.id]);
  const answers = await listFindingAnswers(tx, filing.id);
  return (await listFindings(tx, [review.id]))
    .filter((finding) => carriesOver(finding) && waiverOf(waivers, finding.key, today) === null)
    .map((finding) => ({ finding, answer: answers.find(({ key }) => key === finding.key) ?? null }));
}

async function standingSubmission(
  tx: ScopedTransaction,
  filingId: FilingId,
): Promise<SubmissionRow | undefined> {
  const standing = (await listSubmissions(tx, filingId)).filter(({ withdrawnAt }) => withdrawnAt === null);
  const decisions = await listDecisions(
    tx,
    standing.map(({ id }) => id),
  );
  const accepted = new Set(
    decisions.filter(({ kind }) => kind === "accept").map(({ submissionId }) => submissionId),
  );
  return standing.find(({ id }) => accepted.has(id)) ?? standing[0];
}
