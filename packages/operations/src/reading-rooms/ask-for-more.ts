import { insertReadingRequest, listReadingRequests } from "@goodstanding/database/queries/reading-request";
import type { ReadingRoomView } from "@goodstanding/database/queries/reading-room";
import { withScope } from "@goodstanding/database/scope";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { noteAccess, type Reader } from "./note-access.ts";
import { scopeOfRoom } from "./open-room.ts";

interface Wish {
  readonly wish: string;
  readonly slotKey: string | null;
  readonly path: string | null;
}

const LONGEST_WISH = 1000;
const MOST_OPEN = 50;

/** 请补充: a reader's request to the college. Errors: `room.invalid`, `reading.too-many-requests`. */
export async function askForMore(
  deps: Pick<Deps, "database" | "newId" | "clock">,
  room: ReadingRoomView,
  { wish, slotKey, path }: Wish,
  reader: Reader,
): Promise<Result<{ readonly id: string }, AppError>> {
  const text = wish.trim();
  if (text === "" || text.length > LONGEST_WISH) return err(wrongLength);
  return withScope<Result<{ readonly id: string }, AppError>>(
    deps.database,
    scopeOfRoom(room),
    async (tx) => {
      const open = (await listReadingRequests(tx, [room.id])).filter(({ answeredAt }) => answeredAt === null);
      if (open.length >= MOST_OPEN) return err(appError("reading.too-many-requests", { limit: MOST_OPEN }));
      const id = deps.newId<string>();
      await insertReadingRequest(tx, {
        ...{ id, institutionId: room.institutionId, roomId: room.id, slotKey, path },
        ...{ wish: text, askedAt: deps.clock.now() },
      });
      await noteAccess(deps, tx, room, reader, { action: "requested", path });
      return ok({ id });
    },
  );
}

const wrongLength = appError("room.invalid", {
  ...textParam("field", { zh: "补充请求", en: "The request" }),
  ...textParam("expected", { zh: `1–${LONGEST_WISH} 字`, en: `1 to ${LONGEST_WISH} characters` }),
});
