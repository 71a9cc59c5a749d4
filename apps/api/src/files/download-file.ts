import { findFiling } from "@goodstanding/database/queries/filing";
import { type FileNamed, findFileOf, findFileOfPackage } from "@goodstanding/database/queries/filing-file";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { appError } from "@goodstanding/domain/kernel/app-error";
import {
  type CoursePackageId,
  type FilingFileId,
  type FilingId,
  parseId,
} from "@goodstanding/domain/kernel/ids";
import { seePackage } from "@goodstanding/operations/courses/see-package";
import { scopeOf } from "@goodstanding/operations/scope-of";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { type ApiDeps, signedIn } from "../context.ts";
import { attachment } from "./attachment.ts";
import { sendError } from "./send-error.ts";

const request = z.object({ id: z.string(), path: z.string().min(1), file: z.string().optional() });

type Found = Awaited<ReturnType<typeof findFileOf>>;
type Find = (tx: ScopedTransaction, actor: PersonActor, id: string, named: FileNamed) => Promise<Found>;

/**
 * `GET /api/filings/:id/files?path=…` and `/api/course-packages/:id/files?path=…`: one file of the draft or of the
 * package, to whoever may see it; `&file=<id>` says which one where several have that path. Always a download under its
 * own name: what people upload never runs as a page of ours.
 */
export function downloadFile(app: FastifyInstance, deps: ApiDeps): void {
  app.get("/api/filings/:id/files", (incoming, reply) => send(deps, incoming, reply, ofFiling));
  app.get("/api/course-packages/:id/files", (incoming, reply) => send(deps, incoming, reply, ofPackage));
}

const ofFiling: Find = async (tx, _, id, named) => {
  const filingId = parseId<FilingId>(id);
  if (filingId === null || !(await findFiling(tx, filingId))) return undefined;
  return findFileOf(tx, filingId, named);
};

const ofPackage: Find = async (tx, actor, id, named) => {
  const packageId = parseId<CoursePackageId>(id);
  if (packageId === null || !(await seePackage(tx, actor, packageId)).ok) return undefined;
  return findFileOfPackage(tx, packageId, named);
};

async function send(
  deps: ApiDeps,
  incoming: FastifyRequest,
  reply: FastifyReply,
  find: Find,
): Promise<FastifyReply> {
  const who = await signedIn(deps, incoming, reply);
  if (!who) return sendError(reply, appError("session.required"));
  const asked = request.safeParse({ ...Object(incoming.params), ...Object(incoming.query) });
  const { id = "", path = "", file: wanted } = asked.data ?? {};
  const fileId = wanted === undefined ? null : parseId<FilingFileId>(wanted);
  if (!asked.success || (wanted !== undefined && fileId === null))
    return sendError(reply, appError("filing.file-not-found"));
  const named = { path, fileId };
  const file = await withScope(deps.database, scopeOf(who.actor), (tx) => find(tx, who.actor, id, named));
  if (!file) return sendError(reply, appError("filing.file-not-found"));
  return reply
    .type("application/octet-stream")
    .header("content-length", file.size)
    .header("content-disposition", attachment(file.path.split("/").at(-1) ?? file.path))
    .header("cache-control", "private, no-store")
    .send(deps.storage.read(file.sha256));
}
