import type { PersonId, PushSubscriptionId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { PushSubscriptionTable } from "../schema/push-subscription.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export type PushSubscriptionRow = Selectable<PushSubscriptionTable>;

export const insertPushSubscription = async (
  { trx }: ScopedTransaction,
  row: Insertable<PushSubscriptionTable>,
): Promise<void> => {
  await trx.insertInto("pushSubscription").values(row).execute();
};

/** The living one of a browser, locked; whoever switched it on. */
export const findPushSubscription = (
  { trx, scope }: ScopedTransaction,
  endpointHash: string,
): Promise<PushSubscriptionRow | undefined> =>
  trx
    .selectFrom("pushSubscription")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("endpointHash", "=", endpointHash)
    .where("goneAt", "is", null)
    .forUpdate()
    .executeTakeFirst();

/** The living ones of those who have these addresses, with whom they belong to. */
export const listPushSubscriptionsOf = ({ trx, scope }: ScopedTransaction, emails: readonly string[]) =>
  trx
    .selectFrom("pushSubscription")
    .innerJoin("person", "person.id", "pushSubscription.personId")
    .select(["pushSubscription.id", "pushSubscription.personId", "pushSubscription.institutionId"])
    .where(inInstitution(scope, "pushSubscription.institutionId"))
    .where("pushSubscription.goneAt", "is", null)
    .where(sql<boolean>`lower(person.email) = any(${emails.map((email) => email.toLowerCase())}::text[])`)
    .orderBy("pushSubscription.id")
    .execute();

/** How many browsers of a person take messages. */
export async function countPushSubscriptions(
  { trx, scope }: ScopedTransaction,
  personId: PersonId,
): Promise<number> {
  const rows = await trx
    .selectFrom("pushSubscription")
    .select("id")
    .where(inInstitution(scope, "institutionId"))
    .where("personId", "=", personId)
    .where("goneAt", "is", null)
    .execute();
  return rows.length;
}

/** False where it had ended before. */
export async function endPushSubscription(
  { trx, scope }: ScopedTransaction,
  id: PushSubscriptionId,
  end: Pick<PushSubscriptionRow, "goneAt" | "goneBecause">,
): Promise<boolean> {
  const ended = await trx
    .updateTable("pushSubscription")
    .set(end)
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .where("goneAt", "is", null)
    .returning("id")
    .executeTakeFirst();
  return ended !== undefined;
}

export const findPushSubscriptionById = (
  { trx, scope }: ScopedTransaction,
  id: PushSubscriptionId,
): Promise<PushSubscriptionRow | undefined> =>
  trx
    .selectFrom("pushSubscription")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .executeTakeFirst();
