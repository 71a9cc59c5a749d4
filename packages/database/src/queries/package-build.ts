import type { PackageBuildId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql, type Updateable, type UpdateObject } from "kysely";
import type { PackageBuildTable } from "../schema/package-build.ts";
import type { Schema } from "../schema/schema.ts";
import type { ScopedTransaction } from "../scope.ts";
import { leaseEnd, nobodyAtIt } from "./lease.ts";

export type PackageBuildRow = Selectable<PackageBuildTable>;

/** Asks for the package of a submission; one that failed is begun anew, any other stays as it is, and is not new. */
export async function requestPackageBuild(
  { trx }: ScopedTransaction,
  row: Insertable<PackageBuildTable>,
): Promise<{ readonly build: PackageBuildRow; readonly isNew: boolean }> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("packageBuild")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["institutionId", "submissionId"])
        .doUpdateSet(({ ref }) => ({
          state: "queued" as const,
          requestedBy: ref("excluded.requestedBy"),
          requestedAt: ref("excluded.requestedAt"),
          attempts: 0,
          percent: 0,
          step: null,
          finishedAt: null,
          failure: null,
        }))
        .where("packageBuild.state", "=", "failed"),
    )
    .executeTakeFirst();
  const build = await trx
    .selectFrom("packageBuild")
    .selectAll()
    .where("submissionId", "=", row.submissionId)
    .executeTakeFirstOrThrow();
  return { build, isNew: (numInsertedOrUpdatedRows ?? 0n) > 0n };
}

export const listPackageBuilds = (
  { trx }: ScopedTransaction,
  submissionIds: readonly SubmissionId[],
): Promise<PackageBuildRow[]> =>
  submissionIds.length === 0
    ? Promise.resolve([])
    : trx.selectFrom("packageBuild").selectAll().where("submissionId", "in", submissionIds).execute();

export const findPackageBuild = (
  { trx }: ScopedTransaction,
  submissionId: SubmissionId,
): Promise<PackageBuildRow | undefined> =>
  trx.selectFrom("packageBuild").selectAll().where("submissionId", "=", submissionId).executeTakeFirst();

/** A lease on the database's clock: taken when the build is open and nobody's lease runs. */
export const claimPackageBuild = (
  { trx }: ScopedTransaction,
  id: PackageBuildId,
  holder: string,
  leaseSeconds: number,
): Promise<PackageBuildRow | undefined> =>
  trx
    .updateTable("packageBuild")
    .set(({ eb }) => ({
      state: "running" as const,
      leaseHolder: holder,
      leaseUntil: leaseEnd(leaseSeconds),
      attempts: eb("attempts", "+", 1),
      percent: 0,
      step: null,
    }))
    .where("id", "=", id)
    .where(nobodyAtIt("queued", "running"))
    .returningAll()
    .executeTakeFirst();

export interface BuildProgress {
  readonly percent: number;
  /** The file being packed. */
  readonly step: string | null;
}

/** Renews the lease and says how far the build is; false when the lease was lost to somebody else. */
export const renewPackageLease = (
  tx: ScopedTransaction,
  id: PackageBuildId,
  holder: string,
  leaseSeconds: number,
  progress: BuildProgress,
): Promise<boolean> => updateHeld(tx, id, holder, { leaseUntil: leaseEnd(leaseSeconds), ...progress });

/** Ends a build; false when the lease was lost, and then nothing was written. */
export const settlePackageBuild = (
  tx: ScopedTransaction,
  id: PackageBuildId,
  holder: string,
  outcome: Updateable<PackageBuildTable>,
): Promise<boolean> => updateHeld(tx, id, holder, { ...outcome, leaseHolder: null, leaseUntil: null });

/** Puts a claimed build back for anybody to take at once; the claim does not count as an attempt. */
export const returnPackageBuild = (
  tx: ScopedTransaction,
  id: PackageBuildId,
  holder: string,
): Promise<boolean> =>
  updateHeld(tx, id, holder, {
    state: "queued",
    leaseHolder: null,
    leaseUntil: null,
    attempts: sql<number>`attempts - 1`,
  });

/** Notes why an attempt broke off; the lease runs on, so that the next attempt comes when it has ended. */
export const notePackageFailure = (
  tx: ScopedTransaction,
  id: PackageBuildId,
  holder: string,
  failure: string,
): Promise<boolean> => updateHeld(tx, id, holder, { failure });

/** Builds that nobody works on. */
export const listUnclaimedPackageBuilds = ({ trx }: ScopedTransaction) =>
  trx
    .selectFrom("packageBuild")
    .select(["id", "institutionId"])
    .where(nobodyAtIt("queued", "running"))
    .orderBy("requestedAt")
    .execute();

async function updateHeld(
  { trx }: ScopedTransaction,
  id: PackageBuildId,
  holder: string,
  change: UpdateObject<Schema, "packageBuild">,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("packageBuild")
    .set(change)
    .where("id", "=", id)
    .where("state", "=", "running")
    .where("leaseHolder", "=", holder)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
