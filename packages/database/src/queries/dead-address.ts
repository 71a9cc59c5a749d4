import type { PersonId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, sql } from "kysely";
import type { DeadAddressTable } from "../schema/dead-address.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

/** `false` where it is known to be dead already. */
export async function insertDeadAddress(
  { trx }: ScopedTransaction,
  row: Insertable<DeadAddressTable>,
): Promise<boolean> {
  const inserted = await trx
    .insertInto("deadAddress")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Those that nobody has seen to yet, with whose they are and what the server said; the longest dead first. */
export const listDeadAddresses = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("deadAddress")
    .innerJoin("bounce", "bounce.id", "deadAddress.bounceId")
    .innerJoin("delivery", "delivery.id", "bounce.deliveryId")
    .innerJoin("mail", "mail.id", "delivery.mailId")
    .innerJoin("unit", "unit.id", "mail.unitId")
    .leftJoin("person", (join) =>
      join
        .onRef("person.institutionId", "=", "deadAddress.institutionId")
        .on(sql<boolean>`lower(person.email) = dead_address.address`),
    )
    .select([
      "deadAddress.id",
      "deadAddress.address",
      "deadAddress.since",
      "bounce.status",
      "bounce.diagnostic",
      "mail.id as mailId",
      "mail.subject",
      "unit.id as unitId",
      "unit.name as unitName",
      "unit.nameEn as unitNameEn",
      "person.name as personName",
      "person.nameEn as personNameEn",
    ])
    .where(inInstitution(scope, "deadAddress.institutionId"))
    .where("deadAddress.clearedAt", "is", null)
    .orderBy("deadAddress.since")
    .orderBy("deadAddress.address")
    .execute();

/** In lower case, for whoever asks whether somebody can be reached. */
export async function readDeadAddresses({ trx, scope }: ScopedTransaction): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom("deadAddress")
    .select("address")
    .where(inInstitution(scope, "institutionId"))
    .where("clearedAt", "is", null)
    .execute();
  return new Set(rows.map(({ address }) => address));
}

interface Clearing {
  readonly clearedBy: PersonId;
  readonly clearedAt: Date;
  readonly clearedBecause: string;
}

/** The address; `undefined` where it has been cleared before. */
export const clearDeadAddress = ({ trx, scope }: ScopedTransaction, id: string, clearing: Clearing) =>
  trx
    .updateTable("deadAddress")
    .set(clearing)
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .where("clearedAt", "is", null)
    .returning("address")
    .executeTakeFirst();
