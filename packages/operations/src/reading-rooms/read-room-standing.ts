import { findProgramme } from "@goodstanding/database/queries/programme";
import type { ListedRoom } from "@goodstanding/database/queries/reading-room";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { localDateAt } from "@goodstanding/domain/kernel/dates";
import type { Deps } from "../deps.ts";
import { programmesInEffect } from "../programmes/programmes-in-effect.ts";
import { type RoomStanding, roomStanding } from "./room-standing.ts";

/** Whether a room opens today, by its own date or by the validity of its programme. */
export async function readRoomStanding(
  { clock }: Pick<Deps, "clock">,
  tx: ScopedTransaction,
  room: ListedRoom,
): Promise<RoomStanding> {
  const { expiresOn, revokedAt, createdAt, timeZone, programmeId } = room;
  const programme = await findProgramme(tx, programmeId);
  const [inEffect] = programme ? await programmesInEffect(tx, [programme]) : [];
  const madeOn = localDateAt(createdAt, timeZone);
  const accreditations = inEffect?.accreditations ?? [];
  const dates = { expiresOn, isRevoked: revokedAt !== null, madeOn, accreditations };
  return roomStanding(dates, clock.today(timeZone));
}
