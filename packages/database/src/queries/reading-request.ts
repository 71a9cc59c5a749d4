import type { ReadingRoomId } from "@goodstanding/domain/kernel/ids";
import type { Insertable, Selectable } from "kysely";
import type { ReadingRequestTable } from "../schema/reading-request.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export type ReadingRequestRow = Selectable<ReadingRequestTable>;

export const insertReadingRequest = (
  { trx }: ScopedTransaction,
  row: Insertable<ReadingRequestTable>,
): Promise<unknown> => trx.insertInto("readingRequest").values(row).execute();

export const findReadingRequest = ({ trx, scope }: ScopedTransaction, id: string) =>
  trx
    .selectFrom("readingRequest")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .executeTakeFirst();

/** What was asked for in rooms, the newest first. */
export const listReadingRequests = (
  { trx, scope }: ScopedTransaction,
  roomIds: readonly ReadingRoomId[],
): Promise<ReadingRequestRow[]> =>
  roomIds.length === 0
    ? Promise.resolve([])
    : trx
        .selectFrom("readingRequest")
        .selectAll()
        .where(inInstitution(scope, "institutionId"))
        .where("roomId", "in", roomIds)
        .orderBy("askedAt", "desc")
        .orderBy("id", "desc")
        .execute();

/** False where it has been answered before. */
export async function answerReadingRequestRow(
  { trx, scope }: ScopedTransaction,
  id: string,
  answer: Pick<
    Selectable<ReadingRequestTable>,
    "answer" | "answerName" | "answerSize" | "answerSha256" | "answeredBy" | "answeredAt"
  >,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("readingRequest")
    .set(answer)
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .where("answeredAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
