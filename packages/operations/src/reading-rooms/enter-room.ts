import { findReadingRoomOfSession, type ReadingRoomView } from "@goodstanding/database/queries/reading-room";
import { deleteReadingSession } from "@goodstanding/database/queries/reading-session";
import { withScope } from "@goodstanding/database/scope";
import { hashText } from "@goodstanding/storage/hash-text";
import type { Deps } from "../deps.ts";
import { scopeOfRoom } from "./open-room.ts";
import { readRoomStanding } from "./read-room-standing.ts";

const because = "a reader sends nothing but a cookie";

/** The room that a session still opens today; `null` for one that has ended, and for a room that has. */
export async function enterRoom(
  deps: Pick<Deps, "database" | "clock">,
  session: string,
): Promise<ReadingRoomView | null> {
  const room = await withScope(deps.database, { kind: "everywhere", because }, (tx) =>
    findReadingRoomOfSession(tx, hashText(session)),
  );
  if (!room) return null;
  const { standing } = await withScope(deps.database, scopeOfRoom(room), (tx) =>
    readRoomStanding(deps, tx, room),
  );
  return standing === "open" ? room : null;
}

/** Ends a session; nothing happens where there is none. */
export const leaveRoom = async ({ database }: Pick<Deps, "database">, session: string): Promise<void> => {
  await withScope(database, { kind: "everywhere", because }, (tx) =>
    deleteReadingSession(tx, hashText(session)),
  );
};
