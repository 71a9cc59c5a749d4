import { findReadingRoomByToken, type ReadingRoomView } from "@goodstanding/database/queries/reading-room";
import { insertReadingSession } from "@goodstanding/database/queries/reading-session";
import { forgetTries, sweepThrottle, takeTry } from "@goodstanding/database/queries/reading-throttle";
import { type Scope, withScope } from "@goodstanding/database/scope";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { hashText } from "@goodstanding/storage/hash-text";
import type { Deps } from "../deps.ts";
import { noteAccess, type Reader } from "./note-access.ts";
import { readRoomStanding } from "./read-room-standing.ts";
import { isPassword } from "./room-password.ts";
import { networkRule, networkSubject, roomRule, roomSubject } from "./throttle.ts";

export interface OpenedRoom {
  readonly room: ReadingRoomView;
  /** The value of the cookie; its hash alone is stored. */
  readonly session: string;
}

/** How long somebody reads before the password is asked for again. */
export const SESSION_HOURS = 12;

const everywhere: Scope = { kind: "everywhere", because: "a reader sends nothing but a link and a password" };

/**
 * Opens a room to whoever has link and password. A link that names nothing, a room that is over and a wrong password
 * answer alike and take as long. The try is counted before it is made. Errors: `reading.wait`, `reading.refused`.
 */
export async function openRoom(
  deps: Pick<Deps, "database" | "newId" | "newToken" | "clock">,
  { token, password }: { readonly token: string; readonly password: string },
  reader: Reader,
): Promise<Result<OpenedRoom, AppError>> {
  const tokenHash = hashText(token);
  const wait = await withScope(deps.database, everywhere, async (tx) => {
    await sweepThrottle(tx);
    const ofRoom = await takeTry(tx, roomSubject(tokenHash), roomRule);
    return ofRoom > 0 ? ofRoom : takeTry(tx, networkSubject(reader.address), networkRule);
  });
  if (wait > 0) return err(appError("reading.wait", { seconds: wait }));
  const room = await withScope(deps.database, everywhere, (tx) => findReadingRoomByToken(tx, tokenHash));
  const isRight = await isPassword(password, room?.passwordHash ?? null);
  if (!room) return err(appError("reading.refused"));
  return withScope<Result<OpenedRoom, AppError>>(deps.database, scopeOfRoom(room), async (tx) => {
    const { standing } = await readRoomStanding(deps, tx, room);
    if (!isRight || standing !== "open") {
      await noteAccess(deps, tx, room, reader, { action: "refused", path: null });
      return err(appError("reading.refused"));
    }
    await forgetTries(tx, roomSubject(tokenHash));
    const session = deps.newToken();
    await insertReadingSession(tx, {
      id: deps.newId(),
      institutionId: room.institutionId,
      roomId: room.id,
      tokenHash: hashText(session),
      hours: SESSION_HOURS,
    });
    await noteAccess(deps, tx, room, reader, { action: "opened", path: null });
    return ok({ room, session });
  });
}

/** What a reader's transaction may see: the room's institution, of which it then reads this room alone. */
export const scopeOfRoom = ({ institutionId }: Pick<ReadingRoomView, "institutionId">): Scope => ({
  kind: "institution",
  institutionId,
  unitIds: "all",
});
