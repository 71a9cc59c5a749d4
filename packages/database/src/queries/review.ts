import type { ReviewId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import {
  type ExpressionBuilder,
  type Insertable,
  type Selectable,
  sql,
  type Updateable,
  type UpdateObject,
} from "kysely";
import type { FindingTable } from "../schema/finding.ts";
import type { ReviewTable } from "../schema/review.ts";
import type { Schema } from "../schema/schema.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";
import { leaseEnd, nobodyAtIt } from "./lease.ts";

/** Without what it looked at, which may be large; see `findGathered`. */
export type ReviewRow = Omit<Selectable<ReviewTable>, "gathered">;
export type FindingRow = Selectable<FindingTable>;

export const insertReview = ({ trx }: ScopedTransaction, row: Insertable<ReviewTable>): Promise<unknown> =>
  trx.insertInto("review").values(row).execute();

const reviewColumns = [
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

export const listFindings = (
  { trx }: ScopedTransaction,
  reviewIds: readonly ReviewId[],
): Promise<FindingRow[]> =>
  reviewIds.length === 0
    ? Promise.resolve([])
    : trx.selectFrom("finding").selectAll().where("reviewId", "in", reviewIds).orderBy("position").execute();

/** A lease on the database's clock: taken when the review is open and nobody's lease runs. */
export const claimReview = (
  { trx }: ScopedTransaction,
  id: ReviewId,
  holder: string,
  leaseSeconds: number,
): Promise<ReviewRow | undefined> =>
  trx
    .updateTable("review")
    .set(({ eb }) => ({
      state: "running" as const,
      leaseHolder: holder,
      leaseUntil: leaseEnd(leaseSeconds),
      attempts: eb("attempts", "+", 1),
      begunAt: sql<Date>`clock_timestamp()`,
      progressPercent: 0,
      progressPhase: null,
      progressStep: null,
    }))
    .where("id", "=", id)
    .where(nobodyAtIt("queued", "running"))
    .returning(reviewColumns)
    .executeTakeFirst();

/**
 * The open review whose turn it is, to be claimed in the same transaction: of the school with the fewest at work, of
 * those the one that began a review longest ago, there the oldest. Who asks at the same time waits for the answer.
 */
export async function findNextReview({
  trx,
}: ScopedTransaction): Promise<Pick<ReviewRow, "id" | "institutionId"> | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended('review.claim', 0))`.execute(trx);
  const { rows } = await sql<Pick<ReviewRow, "id" | "institutionId">>`
    with open as (
      select distinct on (institution_id) id, institution_id, queued_at from review
      where ${nobodyAtIt("queued", "running")}
      order by institution_id, queued_at, id
    )
    select open.id, open.institution_id
    from open
    cross join lateral (
      select count(*) as at_work from review
      where institution_id = open.institution_id and state = 'running' and lease_until >= clock_timestamp()
    ) busy
    cross join lateral (
      select max(begun_at) as last from review where institution_id = open.institution_id
    ) turn
    order by busy.at_work, turn.last nulls first, open.queued_at, open.id
    limit 1
  `.execute(trx);
  return rows[0];
}

export interface ReviewProgress {
  readonly percent: number;
  readonly phase: ReviewRow["progressPhase"];
  /** The file that was opened last. */
  readonly step: string | null;
}

/** Renews the lease and says how far the review is; false when the lease was lost to somebody else. */
export const renewReviewLease = (
  tx: ScopedTransaction,
  id: ReviewId,
  holder: string,
  leaseSeconds: number,
  { percent, phase, step }: ReviewProgress,
): Promise<boolean> =>
  updateHeld(tx, id, holder, {
    leaseUntil: leaseEnd(leaseSeconds),
    progressPercent: percent,
    progressPhase: phase,
    progressStep: step,
  });

/** Ends a review; false when the lease was lost, and then nothing was written. */
export const settleReview = (
  tx: ScopedTransaction,
  id: ReviewId,
  holder: string,
  outcome: Updateable<ReviewTable>,
): Promise<boolean> => updateHeld(tx, id, holder, { ...outcome, leaseHolder: null, leaseUntil: null });

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

/** Puts a claimed review back for anybody to take at once; the claim does not count as an attempt. */
export const returnReview = (tx: ScopedTransaction, id: ReviewId, holder: string): Promise<boolean> =>
  updateHeld(tx, id, holder, {
    state: "queued",
    leaseHolder: null,
    leaseUntil: null,
    attempts: sql<number>`attempts - 1`,
  });

/** Notes why an attempt broke off; the lease runs on, so that the next attempt comes when it has ended. */
export const noteReviewFailure = (
  tx: ScopedTransaction,
  id: ReviewId,
  holder: string,
  failure: string,
): Promise<boolean> => updateHeld(tx, id, holder, { failure });

async function updateHeld(
  { trx }: ScopedTransaction,
  id: ReviewId,
  holder: string,
  change: UpdateObject<Schema, "review">,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("review")
    .set(change)
    .where("id", "=", id)
    .where("state", "=", "running")
    .where("leaseHolder", "=", holder)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function insertFindings(
  { trx }: ScopedTransaction,
  rows: readonly Insertable<FindingTable>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += 2000) {
    await trx
      .insertInto("finding")
      .values(rows.slice(start, start + 2000))
      .execute();
  }
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

/** Reviews that nobody works on: queued, or running under a lease that has ended. Oldest first. */
export const listUnclaimedReviews = ({ trx }: ScopedTransaction) =>
  trx
    .selectFrom("review")
    .select(["id", "institutionId"])
    .where(nobodyAtIt("queued", "running"))
    .orderBy("queuedAt")
    .limit(500)
    .execute();
