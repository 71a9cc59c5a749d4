import { findUpload, type UploadRow } from "@goodstanding/database/queries/upload";
import { withScope } from "@goodstanding/database/scope";
import { appError } from "@goodstanding/domain/kernel/app-error";
import { parseId, type UploadId } from "@goodstanding/domain/kernel/ids";
import { scopeOf } from "@goodstanding/operations/scope-of";
import { beginUpload } from "@goodstanding/operations/uploads/begin-upload";
import { cancelUpload } from "@goodstanding/operations/uploads/cancel-upload";
import { finishUpload } from "@goodstanding/operations/uploads/finish-upload";
import { forgetUpload } from "@goodstanding/operations/uploads/forget-upload";
import { removeUploaded } from "@goodstanding/operations/uploads/remove-uploaded";
import { uploadOver } from "@goodstanding/operations/uploads/upload-over";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { type ApiDeps, type SignedIn, signedIn } from "../context.ts";
import { announcedUpload, uploadTargetOf } from "./announced-upload.ts";
import { sendError } from "./send-error.ts";
import { openTusServer, type TusServer } from "./tus-server.ts";

const targetKinds = ["filings", "course-packages"] as const;
const parameters = z.object({ id: z.string(), uploadId: z.string().optional() });

/**
 * Resumable uploads after tus 1.0: `POST /api/filings/:id/uploads` announces one and may bring its bytes, `PATCH` sends, `HEAD` asks how much
 * has come, `DELETE` calls off; the same below `/api/course-packages/:id`. Session, permission, limits and paths are
 * judged before the protocol sees a byte.
 */
export async function uploads(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  const tus = openTusServer(deps);
  await app.register(async (scope) => {
    // The protocol reads the request itself.
    scope.addContentTypeParser("application/offset+octet-stream", (_request, _payload, done) => done(null));
    for (const kind of targetKinds) {
      scope.post(`/api/${kind}/:id/uploads`, (request, reply) => create(deps, tus, kind, request, reply));
      scope.route({
        method: ["HEAD", "PATCH", "DELETE"],
        url: `/api/${kind}/:id/uploads/:uploadId`,
        handler: (request, reply) => goOn(deps, tus, request, reply),
      });
    }
  });
}

async function create(
  deps: ApiDeps,
  tus: TusServer,
  kind: (typeof targetKinds)[number],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const who = await signedIn(deps, request, reply);
  if (!who) return sendError(reply, appError("session.required"));
  const asked = parameters.safeParse(request.params);
  const target = asked.success ? uploadTargetOf(kind, asked.data.id) : null;
  const announced = target && announcedUpload(request, target);
  if (!asked.success || !announced) {
    return sendError(reply, appError("request.invalid", { detail: "Upload-Length, Upload-Metadata: path" }));
  }
  const begun = await beginUpload(deps, who.actor, announced);
  if (!begun.ok) return sendError(reply, begun.error);
  const id = begun.value;
  const location = `/api/${kind}/${asked.data.id}/uploads/${id}`;
  await tus.pass(request, reply, { id, actor: who.actor, path: announced.path, location });
  const isNamed = reply.raw.statusCode === 201 && request.raw.complete;
  if (!isNamed) await forgetUpload(deps, who.actor, id);
  return reply;
}

async function goOn(
  deps: ApiDeps,
  tus: TusServer,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const who = await signedIn(deps, request, reply);
  if (!who) return sendError(reply, appError("session.required"));
  const asked = parameters.safeParse(request.params);
  const id = parseId<UploadId>(asked.data?.uploadId ?? "");
  const upload = id && (await withScope(deps.database, scopeOf(who.actor), (tx) => findUpload(tx, id)));
  if (!upload) return sendError(reply, appError("upload.not-found"));
  if (request.method === "DELETE") return callOff(deps, reply, who, upload);
  if (upload.startedBy !== who.actor.personId) return sendError(reply, appError("upload.not-yours"));
  if (request.method === "HEAD" && (await mayBeWhole(tus, upload))) {
    return takeOver(deps, reply, who, upload);
  }
  if (upload.state !== "receiving") return sendError(reply, uploadOver(upload.state));
  return tus.pass(request, reply, {
    id: upload.id,
    actor: who.actor,
    path: upload.path,
    location: request.url,
  });
}

/** Over already, or the last byte came just before a process died. */
const mayBeWhole = async (tus: TusServer, { id, state, size }: UploadRow): Promise<boolean> =>
  state !== "receiving" || (await tus.received(id)) === size;

/** Takes a whole upload over where that has not been done, and gives again an answer that may have got lost. */
async function takeOver(
  deps: ApiDeps,
  reply: FastifyReply,
  { actor }: SignedIn,
  upload: UploadRow,
): Promise<FastifyReply> {
  const finished = await finishUpload(deps, actor, upload.id);
  if (!finished.ok) return sendError(reply, finished.error);
  if (finished.value === "done") await removeUploaded(deps.uploadsDir, upload.id);
  return sendWhole(reply, upload);
}

const sendWhole = (reply: FastifyReply, { size }: UploadRow): FastifyReply =>
  reply
    .code(200)
    .headers({
      "tus-resumable": "1.0.0",
      "upload-offset": String(size),
      "upload-length": String(size),
      "cache-control": "no-store",
    })
    .send();

async function callOff(
  deps: ApiDeps,
  reply: FastifyReply,
  { actor }: SignedIn,
  { id }: UploadRow,
): Promise<FastifyReply> {
  const cancelled = await cancelUpload(deps, actor, { uploadId: id });
  if (!cancelled.ok) return sendError(reply, cancelled.error);
  return reply.code(204).header("tus-resumable", "1.0.0").send();
}
