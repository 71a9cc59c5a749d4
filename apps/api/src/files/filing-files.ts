import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { type FilingId, parseId } from "@goodstanding/domain/kernel/ids";
import type { Result } from "@goodstanding/domain/kernel/result";
import { uploadArchive } from "@goodstanding/operations/filings/upload-archive";
import { uploadFile } from "@goodstanding/operations/filings/upload-file";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { type ApiDeps, signedIn } from "../context.ts";
import { sendError } from "./send-error.ts";

interface Upload {
  readonly actor: PersonActor;
  readonly filingId: FilingId;
  /** The name or path that the sender gives. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
  readonly expectedBytes: number | null;
}

/**
 * Uploads, streamed: `PUT /api/filings/:id/files?path=…` one file, `POST /api/filings/:id/archive?name=…` one zip.
 * The body is the bytes themselves.
 */
export function filingFiles(app: FastifyInstance, deps: ApiDeps): void {
  app.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
  app.put("/api/filings/:id/files", (request, reply) =>
    receive(deps, request, reply, "path", ({ actor, filingId, name, content, expectedBytes }) =>
      uploadFile(deps, actor, { filingId, path: name, content, expectedBytes }),
    ),
  );
  app.post("/api/filings/:id/archive", (request, reply) =>
    receive(deps, request, reply, "name", ({ actor, filingId, name, content, expectedBytes }) =>
      uploadArchive(deps, actor, { filingId, name, content, expectedBytes }),
    ),
  );
}

async function receive<T>(
  deps: ApiDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  nameParameter: "path" | "name",
  take: (upload: Upload) => Promise<Result<T, AppError>>,
): Promise<FastifyReply> {
  const who = await signedIn(deps, request, reply);
  if (!who) return sendError(reply, appError("session.required"));
  const input = z
    .object({ id: z.string(), name: z.string().min(1), body: z.custom<AsyncIterable<Uint8Array>>(isStream) })
    .safeParse({
      ...asRecord(request.params),
      name: asRecord(request.query)[nameParameter],
      body: request.body,
    });
  const filingId = input.success ? parseId<FilingId>(input.data.id) : null;
  if (!input.success || filingId === null) {
    return sendError(
      reply,
      appError("request.invalid", { detail: `id, ${nameParameter}, application/octet-stream` }),
    );
  }
  const outcome = await take({
    actor: who.actor,
    filingId,
    name: input.data.name,
    content: input.data.body,
    expectedBytes: announcedBytes(request.headers["content-length"]),
  });
  return outcome.ok ? reply.send(outcome.value) : sendError(reply, outcome.error);
}

const announcedBytes = (header: string | undefined): number | null =>
  header !== undefined && /^\d+$/.test(header) ? Number(header) : null;

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? { ...value } : {};

const isStream = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Symbol.asyncIterator in value;
