import { AsyncLocalStorage } from "node:async_hooks";
import { stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { archiveLimits } from "@goodstanding/documents/zip/limits";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { UploadId } from "@goodstanding/domain/kernel/ids";
import { finishUpload } from "@goodstanding/operations/uploads/finish-upload";
import { noteReceived } from "@goodstanding/operations/uploads/note-received";
import { removeUploaded } from "@goodstanding/operations/uploads/remove-uploaded";
import { FileStore } from "@tus/file-store";
import { ERRORS, EVENTS, Server } from "@tus/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { ApiDeps } from "../context.ts";
import { errorBody, statusOfError } from "./send-error.ts";

/** One upload on its way: whose it is, and where clients find it. */
export interface UploadInHand {
  readonly id: UploadId;
  readonly actor: PersonActor;
  /** As people know it, for messages. */
  readonly path: string;
  /** The path that names it from then on. */
  readonly location: string;
}

export interface TusServer {
  /** Lets the protocol answer a request that was let in. */
  readonly pass: (request: FastifyRequest, reply: FastifyReply, upload: UploadInHand) => Promise<void>;
  /** How much has come. */
  readonly received: (id: UploadId) => Promise<number>;
}

const TOLD_EVERY_MS = 2000;

/** The tus protocol over a folder. Who may send what is decided before: this part moves bytes alone. */
export function openTusServer(deps: ApiDeps): TusServer {
  const inHand = new AsyncLocalStorage<UploadInHand>();
  const actors = new Map<string, PersonActor>();
  const tus = new Server({
    path: "/api",
    datastore: new FileStore({ directory: deps.uploadsDir }),
    maxSize: archiveLimits.packedBytes,
    postReceiveInterval: TOLD_EVERY_MS,
    allowedOrigins: [deps.publicUrl],
    namingFunction: () => current(inHand).id,
    getFileIdFromRequest: () => current(inHand).id,
    generateUrl: () => current(inHand).location,
    onUploadFinish: async () => {
      const { id, actor } = current(inHand);
      const finished = await finishUpload(deps, actor, id);
      if (!finished.ok) throw new TusError(finished.error);
      if (finished.value === "done") await removeUploaded(deps.uploadsDir, id);
      return {};
    },
    onResponseError: async (_request, error) => {
      if (error !== ERRORS.FILE_WRITE_ERROR) return undefined;
      const { bavail, bsize } = await statfs(deps.uploadsDir);
      const { path } = current(inHand);
      return new TusError(
        appError(bavail * bsize < FULL_BYTES ? "storage.full" : "storage.unavailable", { path }),
      );
    },
  });
  const note = (id: UploadId, actor: PersonActor, received: number): void => {
    noteReceived(deps, actor, { uploadId: id, received }).catch((error: unknown) =>
      deps.log.warn({ error, uploadId: id }, "How much of an upload has come could not be noted"),
    );
  };
  tus.on(EVENTS.POST_RECEIVE, (_stream, { id, offset }) => {
    const actor = actors.get(id);
    if (actor) note(id as UploadId, actor, offset); // named by `namingFunction`
  });
  const received = (id: UploadId): Promise<number> =>
    stat(join(deps.uploadsDir, id)).then(
      ({ size }) => size,
      (error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return 0;
        throw error;
      },
    );
  return {
    received,
    pass: async (request, reply, upload) => {
      const { id, actor } = upload;
      actors.set(id, actor);
      reply.hijack();
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) reply.raw.setHeader(name, value);
      }
      try {
        await inHand.run(upload, () => tus.handle(request.raw, reply.raw));
      } finally {
        actors.delete(id);
        const bytes = await received(id);
        if (bytes > 0) note(id, actor, bytes);
      }
    },
  };
}

/** Below this a write that failed did so for want of room. */
const FULL_BYTES = 1024 ** 2;

function current(inHand: AsyncLocalStorage<UploadInHand>): UploadInHand {
  const upload = inHand.getStore();
  if (!upload) throw new Error("The protocol was asked outside a request");
  return upload;
}

/** A refusal in the words of the protocol's library, with our body. */
class TusError extends Error {
  readonly status_code: number;
  readonly body: string;

  constructor(error: AppError) {
    super(error.code);
    this.name = "TusError";
    this.status_code = statusOfError(error);
    this.body = JSON.stringify(errorBody(error));
  }
}
