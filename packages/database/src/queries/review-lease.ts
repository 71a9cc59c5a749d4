import type { ReviewId } from "@goodstanding/domain/kernel/ids";
import { sql, type Updateable, type UpdateObject } from "kysely";
import type { ReviewTable } from "../schema/review.ts";
import type { Schema } from "../schema/schema.ts";
import type { ScopedTransaction } from "../scope.ts";
import { leaseEnd, nobodyAtIt } from "./lease.ts";
import { type ReviewRow, reviewColumns } from "./review.ts";

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

/** Reviews that nobody works on: queued, or running under a lease that has ended. Oldest first. */
export const listUnclaimedReviews = ({ trx }: ScopedTransaction) =>
  trx
    .selectFrom("review")
    .select(["id", "institutionId"])
    .where(nobodyAtIt("queued", "running"))
    .orderBy("queuedAt")
    .limit(500)
    .execute();
