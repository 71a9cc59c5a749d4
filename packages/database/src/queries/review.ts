import type { ReviewId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { type ExpressionBuilder, type Insertable, type Selectable, sql, type Updateable } from "kysely";
import type { ReviewTable } from "../schema/review.ts";
import type { Schema } from "../schema/schema.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

/** Without what it looked at, which may be large; see `findGathered`. */
export type ReviewRow = Omit<Selectable<ReviewTable>, "gathered">;

export const insertReview = ({ trx }: ScopedTransaction, row: Insertable<ReviewTable>): Promise<unknown> =>
  trx.insertInto("review").values(row).execute();

export const reviewColumns = [
  "review.id",
  "review.institutionId",
  "review.submissionId",
  "review.number",
  "review.state",
  "review.queuedAt",
  "review.begunAt",
  "review.leaseUntil",
  "review.leaseHolder",
  "review.attempts",
  "review.progressPercent",
  "review.progressPhase",
  "review.progressStep",
  "review.finishedAt",
  "review.release",
  "review.packs",
  "review.checks",
  "review.checkVersions",
  "review.filesIgnored",
  "review.verdict",
  "review.timeliness",
  "review.failure",
  "review.askedBy",
  "review.cancelledBy",
] as const satisfies readonly `review.${keyof ReviewRow}`[];

/** What a finished review looked at beside the snapshot and its files; `null` of one that has not finished. */
export async function findGathered(
  { trx, scope }: ScopedTransaction,
  id: ReviewId,
): Promise<ReviewTable["gathered"]> {
  const row = await trx
    .selectFrom("review")
    .select("gathered")
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.gathered ?? null;
}

/**
 * The review of each submission that counts: the last one that was not cancelled, so that what an earlier one found still
 * stands when somebody cancels the next; a cancelled one where there is no other.
 */
export const listReviews = (
  { trx, scope }: ScopedTransaction,
  submissionIds: readonly SubmissionId[],
): Promise<ReviewRow[]> =>
  trx
    .selectFrom("review")
    .select(reviewColumns)
    .distinctOn("submissionId")
    .where(inInstitution(scope, "institutionId"))
    .where(sql<boolean>`submission_id = any(${submissionIds}::uuid[])`)
    .orderBy("submissionId")
    .orderBy(lastThatCounts)
    .execute();

/** For a query over `submission`: the review that counts, by the name `review`. */
export const countingReview = (from: ExpressionBuilder<Schema, "submission">) =>
  from
    .selectFrom("review")
    .select(reviewColumns)
    .whereRef("review.institutionId", "=", "submission.institutionId")
    .whereRef("review.submissionId", "=", "submission.id")
    .orderBy(lastThatCounts)
    .limit(1)
    .as("review");

/** Cancelled ones last, then the newest first. */
const lastThatCounts = sql`review.state = 'cancelled', review.number desc`;

/** All reviews of a submission, the newest first, with who asked for each and who cancelled it. */
export const listReviewHistory = ({ trx, scope }: ScopedTransaction, submissionId: SubmissionId) =>
  trx
    .selectFrom("review")
    .leftJoin("person as asker", "asker.id", "review.askedBy")
    .leftJoin("person as canceller", "canceller.id", "review.cancelledBy")
    .select(reviewColumns)
    .select([
      "asker.name as askedByName",
      "asker.nameEn as askedByNameEn",
      "canceller.name as cancelledByName",
      "canceller.nameEn as cancelledByNameEn",
    ])
    .where(inInstitution(scope, "review.institutionId"))
    .where("review.submissionId", "=", submissionId)
    .orderBy("review.number", "desc")
    .execute();

export const findReview = ({ trx, scope }: ScopedTransaction, id: ReviewId): Promise<ReviewRow | undefined> =>
  trx
    .selectFrom("review")
    .select(reviewColumns)
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .executeTakeFirst();

/** The last review of each submission that came to an end, whatever was asked for since. */
export const listFinishedReviews = (
  { trx, scope }: ScopedTransaction,
  submissionIds: readonly SubmissionId[],
): Promise<ReviewRow[]> =>
  trx
    .selectFrom("review")
    .select(reviewColumns)
    .distinctOn("submissionId")
    .where(inInstitution(scope, "institutionId"))
    .where(sql<boolean>`submission_id = any(${submissionIds}::uuid[])`)
    .where("state", "=", "finished")
    .orderBy("submissionId")
    .orderBy("number", "desc")
    .execute();

export const findFinishedReview = async (
  tx: ScopedTransaction,
  submissionId: SubmissionId,
): Promise<ReviewRow | undefined> => (await listFinishedReviews(tx, [submissionId]))[0];

/** How many reviews of the institution wait and were queued before this one; schools take turns, so no more than a hint. */
export async function countReviewsBefore(
  { trx, scope }: ScopedTransaction,
  { queuedAt }: Pick<ReviewRow, "queuedAt">,
): Promise<number> {
  const { count } = await trx
    .selectFrom("review")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where(inInstitution(scope, "institutionId"))
    .where("state", "=", "queued")
    .where("queuedAt", "<", queuedAt)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Ends a review for a person, whoever is at it, who then loses the lease; false where it is over already. */
export async function cancelReview(
  { trx, scope }: ScopedTransaction,
  id: ReviewId,
  by: Pick<Updateable<ReviewTable>, "cancelledBy" | "finishedAt">,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("review")
    .set({ ...by, state: "cancelled", leaseHolder: null, leaseUntil: null })
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .where("state", "in", ["queued", "running"])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Of the latest submission of every filing in scope, the review that counts, with its state and verdict. */
export const listLatestVerdicts = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("submission")
    .innerJoinLateral(countingReview, (join) => join.onTrue())
    .distinctOn("submission.filingId")
    .select(["submission.filingId", "review.id as reviewId", "review.state", "review.verdict"])
    .where(inInstitution(scope, "submission.institutionId"))
    .orderBy("submission.filingId")
    .orderBy("submission.number", "desc")
    .execute();
