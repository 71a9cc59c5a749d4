import { findPackageBuild } from "@goodstanding/database/queries/package-build";
import type { ReadingRoomView } from "@goodstanding/database/queries/reading-room";
import { findSubmissionFile } from "@goodstanding/database/queries/submission";
import { withScope } from "@goodstanding/database/scope";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { noteAccess, type Reader } from "@goodstanding/operations/reading-rooms/note-access";
import { scopeOfRoom } from "@goodstanding/operations/reading-rooms/open-room";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ApiDeps } from "../context.ts";
import { previewType } from "../files/preview-type.ts";
import { sendError } from "../files/send-error.ts";
import { sendEvidence } from "../files/send-evidence.ts";
import { goesOn, sendStored } from "../files/send-stored.ts";

interface Wanted {
  readonly path: string;
  readonly as: "preview" | "file";
}

/** A request inside a room, and who makes it. */
export interface Reading {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly room: ReadingRoomView;
  readonly reader: Reader;
}

/** One file of the room's submission, as a download or, where its kind is harmless, to be shown in a frame. */
export async function sendRoomEvidence(
  deps: ApiDeps,
  { request, reply, room, reader }: Reading,
  { path, as }: Wanted,
): Promise<FastifyReply> {
  if (as === "preview" && previewType(path) === null) return sendError(reply, appError("reading.no-preview"));
  const file = await takeNote(deps, room, reader, { path, as });
  return file.ok
    ? sendEvidence(deps, request, reply, { path, as, ...file.value })
    : sendError(reply, file.error);
}

/** The numbered package of the room's submission, where it has been built. */
export async function sendRoomPackage(
  deps: ApiDeps,
  { request, reply, room, reader }: Reading,
): Promise<FastifyReply> {
  const scope = scopeOfRoom(room);
  const build = await withScope(deps.database, scope, (tx) => findPackageBuild(tx, room.submissionId));
  if (build?.state !== "ready" || build.sha256 === null || build.size === null)
    return sendError(reply, appError("reading.no-package"));
  const { sha256, size } = build;
  if (!goesOn(request))
    await withScope(deps.database, scope, (tx) =>
      noteAccess(deps, tx, room, reader, { action: "package-downloaded", path: null }),
    );
  const name = `${room.programmeName}-${room.period}.zip`;
  return sendStored(deps.storage, request, reply, { sha256, size, name, type: "application/zip" });
}

/** The line of the log comes before the first byte. */
const takeNote = (
  deps: ApiDeps,
  room: ReadingRoomView,
  reader: Reader,
  { path, as }: Wanted,
): Promise<Result<{ readonly sha256: string; readonly size: number }, AppError>> =>
  withScope<Result<{ readonly sha256: string; readonly size: number }, AppError>>(
    deps.database,
    scopeOfRoom(room),
    async (tx) => {
      const file = await findSubmissionFile(tx, room.submissionId, path);
      if (!file) return err(appError("reading.file-not-found"));
      await noteAccess(deps, tx, room, reader, { action: as === "file" ? "downloaded" : "previewed", path });
      return ok(file);
    },
  );
