import type { ReviewId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql, type Updateable, type UpdateObject } from "kysely";
import type { FindingTable } from "../schema/finding.ts";
import type { ReviewTable } from "../schema/review.ts";
import type { Schema } from "../schema/schema.ts";
import type { ScopedTransaction } from "../scope.ts";
import { leaseEnd, nobodyAtIt } from "./lease.ts";

export type ReviewRow = Selectable<ReviewTable>;
export type FindingRow = Selectable<FindingTable>;

export const insertReview = ({ trx }: ScopedTransaction, row: Insertable<ReviewTable>): Promise<unknown> =>
  trx.insertInto("review").values(row).execute();

export const listReviews = (
  { trx }: ScopedTransaction,
  submissionIds: readonly SubmissionId[],
): Promise<ReviewRow[]> =>
  submissionIds.length === 0
    ? Promise.resolve([])
    : trx.selectFrom("review").selectAll().where("submissionId", "in", submissionIds).execute();

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
      progressPercent: 0,
      progressStep: null,
    }))
    .where("id", "=", id)
    .where(nobodyAtIt("queued", "running"))
    .returningAll()
    .executeTakeFirst();

export interface ReviewProgress {
  readonly percent: number;
  /** The file being opened. */
  readonly step: string | null;
}

/** Renews the lease and says how far the review is; false when the lease was lost to somebody else. */
export const renewReviewLease = (
  tx: ScopedTransaction,
  id: ReviewId,
  holder: string,
  leaseSeconds: number,
  { percent, step }: ReviewProgress,
): Promise<boolean> =>
  updateHeld(tx, id, holder, {
    leaseUntil: leaseEnd(leaseSeconds),
    progressPercent: percent,
    progressStep: step,
  });

/** Ends a review; false when the lease was lost, and then nothing was written. */
export const settleReview = (
  tx: ScopedTransaction,
  id: ReviewId,
  holder: string,
  outcome: Updateable<ReviewTable>,
): Promise<boolean> => updateHeld(tx, id, holder, { ...outcome, leaseHolder: null, leaseUntil: null });

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

/** The verdict on the latest submission of every filing in scope. */
export const listLatestVerdicts = ({ trx }: ScopedTransaction) =>
  trx
    .selectFrom("submission")
    .innerJoin("review", "review.submissionId", "submission.id")
    .distinctOn("submission.filingId")
    .select(["submission.filingId", "review.verdict"])
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
