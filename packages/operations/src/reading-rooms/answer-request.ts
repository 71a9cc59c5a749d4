import { answerReadingRequestRow, findReadingRequest } from "@goodstanding/database/queries/reading-request";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { openManagedRoom } from "./open-managed-room.ts";

const LONGEST_ANSWER = 1000;

/** The college's answer to a reader, once. Errors: `room.invalid`, `reading.request-not-found`, `access.denied`, `reading.request-answered`. */
export async function answerRequest(
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { id, answer }: { readonly id: string; readonly answer: string },
): Promise<Result<null, AppError>> {
  const text = answer.trim();
  if (text === "" || text.length > LONGEST_ANSWER) return err(wrongLength);
  return withScope<Result<null, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const request = await findReadingRequest(tx, id);
    if (!request) return err(appError("reading.request-not-found"));
    const room = await openManagedRoom(tx, actor, request.roomId, "rooms.manage");
    if (!room.ok) return room;
    const answered = await answerReadingRequestRow(tx, id, {
      ...{ answer: text, answerName: null, answerSize: null, answerSha256: null },
      ...{ answeredBy: actor.personId, answeredAt: deps.clock.now() },
    });
    if (!answered) return err(appError("reading.request-answered"));
    await record(deps, tx, actor, {
      kind: "room.request-answered",
      objectKind: "filing",
      objectId: room.value.filingId,
      detail: { roomId: room.value.id, requestId: id, answer: text },
    });
    return ok(null);
  });
}

const wrongLength = appError("room.invalid", {
  ...textParam("field", { zh: "答复", en: "The answer" }),
  ...textParam("expected", { zh: `1–${LONGEST_ANSWER} 字`, en: `1 to ${LONGEST_ANSWER} characters` }),
});
