import { type FileNamed, findFileOf } from "@goodstanding/database/queries/filing-file";
import {
  answerReadingRequestRow,
  findReadingRequest,
  type ReadingRequestRow,
} from "@goodstanding/database/queries/reading-request";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { textParam } from "@goodstanding/domain/kernel/fill-text";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { openManagedRoom } from "./open-managed-room.ts";

const LONGEST_ANSWER = 1000;

interface Answer {
  readonly id: string;
  readonly answer: string;
  /** A file that the filing holds now, which the reader gets with it; `null`: none. */
  readonly file: FileNamed | null;
}

/**
 * The college's answer to a reader, once. Errors: `room.invalid`, `reading.request-not-found`, `access.denied`,
 * `reading.answer-file`, `reading.request-answered`.
 */
export async function answerRequest(
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { id, answer, file: named }: Answer,
): Promise<Result<null, AppError>> {
  const text = answer.trim();
  if (text === "" || text.length > LONGEST_ANSWER) return err(wrongLength);
  return withScope<Result<null, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const request = await findReadingRequest(tx, id);
    if (!request) return err(appError("reading.request-not-found"));
    const room = await openManagedRoom(tx, actor, request.roomId, "rooms.manage");
    if (!room.ok) return room;
    const file = await fileToGive(tx, room.value.filingId, named);
    if (!file.ok) return file;
    const answered = await answerReadingRequestRow(tx, id, {
      ...{ answer: text, ...file.value },
      ...{ answeredBy: actor.personId, answeredAt: deps.clock.now() },
    });
    if (!answered) return err(appError("reading.request-answered"));
    await record(deps, tx, actor, {
      kind: "room.request-answered",
      objectKind: "filing",
      objectId: room.value.filingId,
      detail: { roomId: room.value.id, requestId: id, answer: text, ...file.value },
    });
    return ok(null);
  });
}

type GivenFile = Pick<ReadingRequestRow, "answerName" | "answerSize" | "answerSha256">;

/** By its bytes as they are now: what the reader gets stays the same whatever becomes of the draft. */
async function fileToGive(
  tx: ScopedTransaction,
  filingId: FilingId,
  named: FileNamed | null,
): Promise<Result<GivenFile, AppError>> {
  if (named === null) return ok({ answerName: null, answerSize: null, answerSha256: null });
  const file = await findFileOf(tx, filingId, named);
  if (!file) return err(appError("reading.answer-file", { path: named.path }));
  const answerName = file.path.split("/").at(-1) ?? file.path;
  return ok({ answerName, answerSize: file.size, answerSha256: file.sha256 });
}

const wrongLength = appError("room.invalid", {
  ...textParam("field", { zh: "答复", en: "The answer" }),
  ...textParam("expected", { zh: `1–${LONGEST_ANSWER} 字`, en: `1 to ${LONGEST_ANSWER} characters` }),
});
