import type { PersonId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { CalendarFeedTable } from "../schema/calendar-feed.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export type CalendarFeedRow = Selectable<CalendarFeedTable>;

const living = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("calendarFeed")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("revokedAt", "is", null);

/** A person's one living feed. */
export const findCalendarFeed = (
  tx: ScopedTransaction,
  personId: PersonId,
): Promise<CalendarFeedRow | undefined> => living(tx).where("personId", "=", personId).executeTakeFirst();

/** The living feed of a token. Nobody's institution is known before this is answered, so the scope is everywhere. */
export const findCalendarFeedByToken = (
  tx: ScopedTransaction,
  tokenHash: string,
): Promise<CalendarFeedRow | undefined> => living(tx).where("tokenHash", "=", tokenHash).executeTakeFirst();

/** Until the transaction ends no other creates a feed for this person. */
export const lockCalendarFeed = ({ trx }: ScopedTransaction, personId: PersonId): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`feed of ${personId}`}, 0))`.execute(trx);

export const insertCalendarFeed = async (
  { trx }: ScopedTransaction,
  row: Insertable<CalendarFeedTable>,
): Promise<void> => {
  await trx.insertInto("calendarFeed").values(row).execute();
};

/** Ends a person's living feed; its id, or `undefined` where there was none. */
export async function revokeCalendarFeed(
  { trx, scope }: ScopedTransaction,
  personId: PersonId,
  revokedAt: Date,
): Promise<string | undefined> {
  const revoked = await trx
    .updateTable("calendarFeed")
    .set({ revokedAt })
    .where(inInstitution(scope, "institutionId"))
    .where("personId", "=", personId)
    .where("revokedAt", "is", null)
    .returning("id")
    .executeTakeFirst();
  return revoked?.id;
}

export const touchCalendarFeed = async (
  { trx, scope }: ScopedTransaction,
  id: string,
  lastReadAt: Date,
): Promise<void> => {
  await trx
    .updateTable("calendarFeed")
    .set({ lastReadAt })
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .execute();
};
