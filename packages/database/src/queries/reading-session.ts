import type { InstitutionId, ReadingRoomId } from "@goodstanding/domain/kernel/ids";
import { sql } from "kysely";
import type { ScopedTransaction } from "../scope.ts";

interface NewSession {
  readonly id: string;
  readonly institutionId: InstitutionId;
  readonly roomId: ReadingRoomId;
  readonly tokenHash: string;
  readonly hours: number;
}

/** Opens a session on the database's clock, and clears away those of the room that have ended. */
export async function insertReadingSession(
  { trx }: ScopedTransaction,
  { hours, ...session }: NewSession,
): Promise<void> {
  await trx
    .deleteFrom("readingSession")
    .where("roomId", "=", session.roomId)
    .where("expiresAt", "<", sql<Date>`now()`)
    .execute();
  await trx
    .insertInto("readingSession")
    .values({
      ...session,
      startedAt: sql`now()`,
      expiresAt: sql`now() + make_interval(hours => ${hours}::integer)`,
    })
    .execute();
}

export const deleteReadingSession = ({ trx }: ScopedTransaction, tokenHash: string): Promise<unknown> =>
  trx.deleteFrom("readingSession").where("tokenHash", "=", tokenHash).execute();
