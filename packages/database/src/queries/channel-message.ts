import type { ChatRobotId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { ChannelMessageTable } from "../schema/channel-message.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export type ChannelMessageRow = Selectable<ChannelMessageTable>;

/** `notBefore`: `HH:MM` by the school's clock on the message's own day, if that day is today; otherwise at once. */
export interface ChannelMessageToInsert extends Omit<Insertable<ChannelMessageTable>, "state" | "notBefore"> {
  readonly notBefore: { readonly time: string; readonly timeZone: string } | null;
}

/** `false` where a message of the kind has said it to this place before. */
export async function insertChannelMessage(
  { trx }: ScopedTransaction,
  { notBefore, ...row }: ChannelMessageToInsert,
): Promise<boolean> {
  const now = sql<Date>`clock_timestamp()`;
  const inserted = await trx
    .insertInto("channelMessage")
    .values({
      ...row,
      state: "pending",
      notBefore: notBefore
        ? sql<Date>`case when ${row.localDay}::date = (clock_timestamp() at time zone ${notBefore.timeZone})::date
            then greatest(clock_timestamp(), (${row.localDay}::date + ${notBefore.time}::time) at time zone ${notBefore.timeZone})
            else clock_timestamp() end`
        : now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** The last messages of each robot, the newest first. */
export async function listLastMessages(
  { trx, scope }: ScopedTransaction,
  robotIds: readonly ChatRobotId[],
  each: number,
): Promise<readonly ChannelMessageRow[]> {
  return trx
    .selectFrom("channelMessage")
    .selectAll("channelMessage")
    .where(inInstitution(scope, "institutionId"))
    .where("robotId", "in", robotIds.length > 0 ? robotIds : [null])
    .where(
      sql<boolean>`channel_message.id in (
        select last.id from channel_message last
        where last.institution_id = channel_message.institution_id and last.robot_id = channel_message.robot_id
        order by last.created_at desc, last.id desc limit ${each}
      )`,
    )
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .execute();
}
