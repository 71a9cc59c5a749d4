import { insertReadingRequest, listReadingRequests } from "@goodstanding/database/queries/reading-request";
import type { ReadingRoomView } from "@goodstanding/database/queries/reading-room";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import { slotKey } from "@goodstanding/domain/filings/placement";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { openSubmission } from "../submissions/open-submission.ts";
import { noteAccess, type Reader } from "./note-access.ts";
import { scopeOfRoom } from "./open-room.ts";

interface Wish {
  readonly wish: string;
  /** The place in the checklist that it is about; of a file, the file's own. */
  readonly slotKey: string | null;
  readonly path: string | null;
}

const LONGEST_WISH = 1000;
const MOST_OPEN = 50;

/**
 * 请补充: a reader's request to the college. Errors: `room.invalid`, `reading.too-many-requests`,
 * `reading.file-not-found`, `reading.no-such-place`.
 */
export async function askForMore(
  deps: Pick<Deps, "database" | "newId" | "clock">,
  room: ReadingRoomView,
  { wish, slotKey: key, path }: Wish,
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
      const place = await placeOf(tx, room, { key, path });
      if (!place.ok) return place;
      const id = deps.newId<string>();
      await insertReadingRequest(tx, {
        ...{ id, institutionId: room.institutionId, roomId: room.id, slotKey: place.value, path },
        ...{ wish: text, askedAt: deps.clock.now() },
      });
      await noteAccess(deps, tx, room, reader, { action: "requested", path });
      return ok({ id });
    },
  );
}

/** The key of the slot that is meant; `null`: the submission as a whole, or a file in no slot. */
async function placeOf(
  tx: ScopedTransaction,
  room: ReadingRoomView,
  { key, path }: { readonly key: string | null; readonly path: string | null },
): Promise<Result<string | null, AppError>> {
  if (path === null && key === null) return ok(null);
  const opened = await openSubmission(tx, { filingId: room.filingId, number: room.number });
  if (!opened.ok) return opened;
  const { snapshot, outline } = opened.value;
  if (path !== null) {
    const file = snapshot.files.find((each) => each.path === path);
    if (!file) return err(appError("reading.file-not-found"));
    return ok(file.placement && slotKey(file.placement));
  }
  const slots = outline.parts.flatMap((part) => [
    ...part.slots,
    ...part.courses.flatMap((course) => course.slots),
  ]);
  return slots.some((slot) => slot.key === key) ? ok(key) : err(appError("reading.no-such-place"));
}

const wrongLength = appError("room.invalid", {
  ...textParam("field", { zh: "补充请求", en: "The request" }),
  ...textParam("expected", { zh: `1–${LONGEST_WISH} 字`, en: `1 to ${LONGEST_WISH} characters` }),
});
