import type { ReadingRoomId } from "@goodstanding/domain/kernel/ids";
import type { Insertable, Selectable } from "kysely";
import type { ReadingAccessTable } from "../schema/reading-access.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export type ReadingAccessRow = Selectable<ReadingAccessTable>;

export const insertReadingAccess = (
  { trx }: ScopedTransaction,
  row: Insertable<ReadingAccessTable>,
): Promise<unknown> => trx.insertInto("readingAccess").values(row).execute();

/** Who read what, the newest first. */
export const listReadingAccess = (
  { trx, scope }: ScopedTransaction,
  roomId: ReadingRoomId,
  { limit }: { readonly limit: number },
): Promise<ReadingAccessRow[]> =>
  trx
    .selectFrom("readingAccess")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("roomId", "=", roomId)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();

/** How often each room was opened and when last. */
export const countReadings = ({ trx, scope }: ScopedTransaction, roomIds: readonly ReadingRoomId[]) =>
  roomIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom("readingAccess")
        .select(({ fn }) => ["roomId", fn.countAll<number>().as("opened"), fn.max("at").as("lastAt")])
        .where(inInstitution(scope, "institutionId"))
        .where("roomId", "in", roomIds)
        .where("action", "=", "opened")
        .groupBy("roomId")
        .execute();
