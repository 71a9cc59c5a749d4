import type { FilingId, ReadingRoomId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { ReadingRoomTable } from "../schema/reading-room.ts";
import { inInstitution, inUnits, type ScopedTransaction } from "../scope.ts";

export type ReadingRoomView = NonNullable<Awaited<ReturnType<typeof findReadingRoom>>>;
/** Without what was frozen, which is long. */
export type ListedRoom = Omit<ReadingRoomView, "document">;

/** A room with what it shows and whose it is. */
const rooms = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("readingRoom")
    .innerJoin("submission", "submission.id", "readingRoom.submissionId")
    .innerJoin("filing", "filing.id", "submission.filingId")
    .innerJoin("obligation", "obligation.id", "filing.obligationId")
    .innerJoin("programme", "programme.id", "obligation.programmeId")
    .innerJoin("institution", "institution.id", "readingRoom.institutionId")
    .innerJoin("person", "person.id", "readingRoom.createdBy")
    .selectAll("readingRoom")
    .select([
      "submission.filingId",
      "submission.number",
      "submission.snapshotHash",
      "submission.submittedAt",
      "obligation.rule",
      "obligation.regime",
      "obligation.period",
      "programme.id as programmeId",
      "programme.name as programmeName",
      "programme.unitId",
      "institution.name as institutionName",
      "institution.nameEn as institutionNameEn",
      "institution.timeZone",
      "person.name as createdByName",
      "person.nameEn as createdByNameEn",
    ])
    .where(inInstitution(scope, "readingRoom.institutionId"));

const wholeRooms = (tx: ScopedTransaction) => rooms(tx).select("submission.document");

export const findReadingRoom = (tx: ScopedTransaction, id: ReadingRoomId) =>
  wholeRooms(tx).where("readingRoom.id", "=", id).executeTakeFirst();

/** Nobody's institution is known before this is answered, so the scope is everywhere. */
export const findReadingRoomByToken = (tx: ScopedTransaction, tokenHash: string) =>
  wholeRooms(tx).where("readingRoom.tokenHash", "=", tokenHash).executeTakeFirst();

/** The room of a session that has not ended, on the database's clock. */
export const findReadingRoomOfSession = (tx: ScopedTransaction, sessionHash: string) =>
  wholeRooms(tx)
    .innerJoin("readingSession", "readingSession.roomId", "readingRoom.id")
    .where("readingSession.tokenHash", "=", sessionHash)
    .where("readingSession.expiresAt", ">", sql<Date>`now()`)
    .executeTakeFirst();

/** Of all submissions of a filing, the newest first. */
export const listReadingRooms = (tx: ScopedTransaction, filingId: FilingId) =>
  rooms(tx)
    .where("submission.filingId", "=", filingId)
    .orderBy("readingRoom.createdAt", "desc")
    .orderBy("readingRoom.id")
    .execute();

/** Of every filing within the scope, the newest first. */
export const listRoomsOfAll = (tx: ScopedTransaction) =>
  rooms(tx)
    .innerJoin("unit", "unit.id", "programme.unitId")
    .select(["unit.name as unitName", "unit.nameEn as unitNameEn"])
    .where(inUnits(tx.scope, "programme.unitId"))
    .orderBy("readingRoom.createdAt", "desc")
    .orderBy("readingRoom.id")
    .execute();

export const insertReadingRoom = (
  { trx }: ScopedTransaction,
  row: Insertable<ReadingRoomTable>,
): Promise<unknown> => trx.insertInto("readingRoom").values(row).execute();

/** Closes a room and ends what is open in it; false where somebody has before. */
export async function revokeReadingRoomRow(
  { trx, scope }: ScopedTransaction,
  id: ReadingRoomId,
  by: Pick<Selectable<ReadingRoomTable>, "revokedAt" | "revokedBy" | "revokedBecause">,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("readingRoom")
    .set(by)
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .where("revokedAt", "is", null)
    .executeTakeFirst();
  await trx.deleteFrom("readingSession").where("roomId", "=", id).execute();
  return numUpdatedRows > 0n;
}
