import type { ChatRobotId, InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { ChatRobotTable } from "../schema/chat-robot.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export type ChatRobotRow = Selectable<ChatRobotTable>;

/** `false` where the school has this robot already. */
export async function insertChatRobot(
  { trx }: ScopedTransaction,
  row: Insertable<ChatRobotTable>,
): Promise<boolean> {
  const inserted = await trx
    .insertInto("chatRobot")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["institutionId", "urlHash"]).where("disabledAt", "is", null).doNothing(),
    )
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

export const findChatRobot = (
  { trx, scope }: ScopedTransaction,
  id: ChatRobotId,
): Promise<ChatRobotRow | undefined> =>
  trx
    .selectFrom("chatRobot")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .executeTakeFirst();

/** Those in use, with the names of their units. */
export const listLivingRobots = ({ trx }: ScopedTransaction, institutionId: InstitutionId) =>
  trx
    .selectFrom("chatRobot")
    .innerJoin("unit", "unit.id", "chatRobot.unitId")
    .select([
      ...(["chatRobot.id", "chatRobot.kind", "chatRobot.unitId"] as const),
      ...(["unit.kind as unitKind", "unit.name as unitName", "unit.nameEn as unitNameEn"] as const),
    ])
    .where("chatRobot.institutionId", "=", institutionId)
    .where("chatRobot.disabledAt", "is", null)
    .orderBy("chatRobot.id")
    .execute();

/** All that the school ever had, those in use first, without anything secret. */
export const listChatRobots = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("chatRobot")
    .innerJoin("unit", "unit.id", "chatRobot.unitId")
    .innerJoin("person as adder", "adder.id", "chatRobot.addedBy")
    .select([
      ...(["chatRobot.id", "chatRobot.kind", "chatRobot.name", "chatRobot.urlShown"] as const),
      ...(["chatRobot.addedAt", "chatRobot.disabledAt", "chatRobot.disabledBecause"] as const),
      ...(["unit.name as unitName", "unit.nameEn as unitNameEn"] as const),
      ...(["adder.name as adderName", "adder.nameEn as adderNameEn"] as const),
    ])
    .where(inInstitution(scope, "chatRobot.institutionId"))
    .orderBy(sql`chat_robot.disabled_at is not null`)
    .orderBy("unit.name")
    .orderBy("chatRobot.id")
    .execute();

interface Disabling {
  readonly disabledBy: PersonId;
  readonly disabledAt: Date;
  readonly disabledBecause: string;
}

/** False where it is not in use. */
export async function disableChatRobot(
  { trx, scope }: ScopedTransaction,
  id: ChatRobotId,
  disabling: Disabling,
): Promise<boolean> {
  const disabled = await trx
    .updateTable("chatRobot")
    .set(disabling)
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .where("disabledAt", "is", null)
    .returning("id")
    .executeTakeFirst();
  return disabled !== undefined;
}
