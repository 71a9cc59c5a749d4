import type { CoursePackageId, FilingId, InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";
import { type RawBuilder, sql } from "kysely";
import type { ScopedTransaction } from "../scope.ts";
import { listPackagesOf } from "./filing-package.ts";
import { leaseEnd } from "./lease.ts";

/** Where slots are held: in a filing, or in a course package for all filings that hold it. */
export type SlotHome =
  | { readonly filingId: FilingId; readonly packageId: null }
  | { readonly filingId: null; readonly packageId: CoursePackageId };

/** How long a slot stays held without a sign of life; the database's clock counts. */
const LEASE_SECONDS = 90;

/** Takes or renews a slot; false while somebody else holds it. */
export async function takeSlot(
  { trx }: ScopedTransaction,
  row: SlotHome & {
    readonly institutionId: InstitutionId;
    readonly slotKey: string;
    readonly personId: PersonId;
  },
): Promise<boolean> {
  const taken = await trx
    .insertInto("slotLock")
    .values({ ...row, expiresAt: leaseEnd(LEASE_SECONDS) })
    .onConflict((conflict) =>
      conflict
        .columns(["institutionId", "filingId", "packageId", "slotKey"])
        .doUpdateSet(({ ref }) => ({
          personId: ref("excluded.personId"),
          expiresAt: leaseEnd(LEASE_SECONDS),
        }))
        .where(({ or, eb }) =>
          or([eb("slotLock.personId", "=", row.personId), eb("slotLock.expiresAt", "<=", databaseNow)]),
        ),
    )
    .returning("slotKey")
    .execute();
  return taken.length > 0;
}

const databaseNow = sql<Date>`clock_timestamp()`;

/** Lets go of what a person holds there, of a filing in its packages too. */
export async function releaseSlotOf(
  tx: ScopedTransaction,
  home: SlotHome,
  { slotKey, personId }: { readonly slotKey: string; readonly personId: PersonId },
): Promise<void> {
  await tx.trx
    .deleteFrom("slotLock")
    .where(await within(tx, home))
    .where("slotKey", "=", slotKey)
    .where("personId", "=", personId)
    .execute();
}

/** Who works where at this moment, of a filing in its packages too. */
export const listSlotLocks = async (tx: ScopedTransaction, home: SlotHome) =>
  tx.trx
    .selectFrom("slotLock")
    .innerJoin("person", "person.id", "slotLock.personId")
    .select([
      "slotLock.slotKey",
      "slotLock.personId",
      "slotLock.expiresAt",
      "person.name as personName",
      "person.nameEn as personNameEn",
    ])
    .where(await within(tx, home))
    .where("expiresAt", ">", databaseNow)
    .orderBy("slotKey")
    .execute();

async function within(
  tx: ScopedTransaction,
  { filingId, packageId }: SlotHome,
): Promise<RawBuilder<boolean>> {
  if (filingId === null) return sql<boolean>`slot_lock.package_id = ${packageId}`;
  const packages = (await listPackagesOf(tx, [filingId])).map((each) => each.packageId);
  return sql<boolean>`(slot_lock.filing_id = ${filingId} or slot_lock.package_id = any(${packages}::uuid[]))`;
}
