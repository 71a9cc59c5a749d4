import type { ReadingRoomId } from "@goodstanding/domain/kernel/ids";
import type { Insertable, Selectable } from "kysely";
import type { ReadingRequestTable } from "../schema/reading-request.ts";
import { inInstitution, inUnits, type ScopedTransaction } from "../scope.ts";

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

/** What still waits for an answer in every room within the scope, the oldest first. */
export const listOpenRequests = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("readingRequest")
    .innerJoin("readingRoom", "readingRoom.id", "readingRequest.roomId")
    .innerJoin("submission", "submission.id", "readingRoom.submissionId")
    .innerJoin("filing", "filing.id", "submission.filingId")
    .innerJoin("obligation", "obligation.id", "filing.obligationId")
    .innerJoin("programme", "programme.id", "obligation.programmeId")
    .innerJoin("unit", "unit.id", "programme.unitId")
    .select([
      "readingRequest.id",
      "readingRequest.roomId",
      "readingRequest.wish",
      "readingRequest.path",
      "readingRequest.askedAt",
      "readingRoom.label",
      "filing.id as filingId",
      "obligation.rule",
      "obligation.period",
      "programme.name as programmeName",
      "unit.name as unitName",
      "unit.nameEn as unitNameEn",
      "unit.id as unitId",
    ])
    .where(inInstitution(scope, "readingRequest.institutionId"))
    .where(inUnits(scope, "programme.unitId"))
    .where("readingRequest.answeredAt", "is", null)
    .orderBy("readingRequest.askedAt")
    .orderBy("readingRequest.id")
    .execute();
