import type { UploadId } from "@goodstanding/domain/kernel/ids";
import { sql, type UpdateObject } from "kysely";
import type { Schema } from "../schema/schema.ts";
import type { ScopedTransaction } from "../scope.ts";
import { leaseEnd, nobodyAtIt } from "./lease.ts";
import type { UploadRow } from "./upload.ts";

/** A lease on the database's clock: taken when an archive waits and nobody's lease runs. */
export const claimExtraction = (
  { trx }: ScopedTransaction,
  id: UploadId,
  holder: string,
  leaseSeconds: number,
): Promise<UploadRow | undefined> =>
  trx
    .updateTable("upload")
    .set(({ eb }) => ({
      state: "extracting" as const,
      leaseHolder: holder,
      leaseUntil: leaseEnd(leaseSeconds),
      attempts: eb("attempts", "+", 1),
      progressPercent: 0,
      progressStep: null,
    }))
    .where("id", "=", id)
    .where("kind", "=", "archive")
    .where(nobodyAtIt("stored", "extracting"))
    .returningAll()
    .executeTakeFirst();

/** Changes an upload under its lease; false when the lease was lost or the upload called off, and then nothing was written. */
export async function updateHeldUpload(
  { trx }: ScopedTransaction,
  id: UploadId,
  holder: string,
  change: UpdateObject<Schema, "upload">,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("upload")
    .set(change)
    .where("id", "=", id)
    .where("state", "=", "extracting")
    .where("leaseHolder", "=", holder)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export interface ExtractionProgress {
  readonly percent: number;
  /** The entry being taken out. */
  readonly step: string | null;
}

/** Renews the lease and says how far the extraction is. */
export const renewExtraction = (
  tx: ScopedTransaction,
  id: UploadId,
  holder: string,
  leaseSeconds: number,
  { percent, step }: ExtractionProgress,
): Promise<boolean> =>
  updateHeldUpload(tx, id, holder, {
    leaseUntil: leaseEnd(leaseSeconds),
    progressPercent: percent,
    progressStep: step,
  });

/** Puts a claimed archive back for anybody to take at once; the claim does not count as an attempt. */
export const returnExtraction = (tx: ScopedTransaction, id: UploadId, holder: string): Promise<boolean> =>
  updateHeldUpload(tx, id, holder, {
    state: "stored",
    leaseHolder: null,
    leaseUntil: null,
    attempts: sql<number>`attempts - 1`,
  });

/** Archives that nobody takes apart: waiting, or under a lease that has ended. Oldest first. */
export const listUnclaimedExtractions = ({ trx }: ScopedTransaction) =>
  trx
    .selectFrom("upload")
    .select(["id", "institutionId"])
    .where("kind", "=", "archive")
    .where(nobodyAtIt("stored", "extracting"))
    .orderBy("startedAt")
    .limit(500)
    .execute();
