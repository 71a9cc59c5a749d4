import type { FilingId, InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";
import { sql } from "kysely";
import type { ScopedTransaction } from "../scope.ts";
import { leaseEnd } from "./lease.ts";

/** How long a slot stays held without a sign of life; the database's clock counts. */
const LEASE_SECONDS = 90;

/** Takes or renews a slot; false while somebody else holds it. */
export async function takeSlot(
  { trx }: ScopedTransaction,
  row: {
    readonly institutionId: InstitutionId;
    readonly filingId: FilingId;
    readonly slotKey: string;
    readonly personId: PersonId;
  },
): Promise<boolean> {
  const taken = await trx
    .insertInto("slotLock")
    .values({ ...row, expiresAt: leaseEnd(LEASE_SECONDS) })
    .onConflict((conflict) =>
      conflict
        .columns(["institutionId", "filingId", "slotKey"])
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

export const releaseSlotOf = (
  { trx }: ScopedTransaction,
  {
    filingId,
    slotKey,
    personId,
  }: { readonly filingId: FilingId; readonly slotKey: string; readonly personId: PersonId },
): Promise<unknown> =>
  trx
    .deleteFrom("slotLock")
    .where("filingId", "=", filingId)
    .where("slotKey", "=", slotKey)
    .where("personId", "=", personId)
    .execute();

/** Who works where at this moment. */
export const listSlotLocks = ({ trx }: ScopedTransaction, filingId: FilingId) =>
  trx
    .selectFrom("slotLock")
    .innerJoin("person", "person.id", "slotLock.personId")
    .select([
      "slotLock.slotKey",
      "slotLock.personId",
      "slotLock.expiresAt",
      "person.name as personName",
      "person.nameEn as personNameEn",
    ])
    .where("filingId", "=", filingId)
    .where("expiresAt", ">", databaseNow)
    .orderBy("slotKey")
    .execute();
