import { findReadingRequest } from "@goodstanding/database/queries/reading-request";
import type { ReadingRoomView } from "@goodstanding/database/queries/reading-room";
import { withScope } from "@goodstanding/database/scope";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { noteAccess, type Reader } from "./note-access.ts";
import { scopeOfRoom } from "./open-room.ts";

export interface AnswerFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** The file that the college gave with its answer to a request of this room. Error: `reading.file-not-found`. */
export const findAnswerFile = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  room: ReadingRoomView,
  { requestId, isNoted }: { readonly requestId: string; readonly isNoted: boolean },
  reader: Reader,
): Promise<Result<AnswerFile, AppError>> =>
  withScope<Result<AnswerFile, AppError>>(deps.database, scopeOfRoom(room), async (tx) => {
    const request = await findReadingRequest(tx, requestId);
    if (!request || request.roomId !== room.id) return err(appError("reading.file-not-found"));
    const { answerName: name, answerSize: size, answerSha256: sha256 } = request;
    if (name === null || size === null || sha256 === null) return err(appError("reading.file-not-found"));
    if (isNoted) await noteAccess(deps, tx, room, reader, { action: "downloaded", path: name });
    return ok({ name, size, sha256 });
  });
