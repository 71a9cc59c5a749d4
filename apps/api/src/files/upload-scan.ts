import { Readable } from "node:stream";
import { appError } from "@goodstanding/domain/kernel/app-error";
import { type FilingId, parseId } from "@goodstanding/domain/kernel/ids";
import { storeScan } from "@goodstanding/operations/filings/store-scan";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type ApiDeps, signedIn } from "../context.ts";
import { sendError } from "./send-error.ts";

const asked = z.object({
  id: z.string(),
  name: z.string().min(1).max(255),
  "content-length": z.coerce.number(),
});

/**
 * `POST /api/filings/:id/scan?name=…`, the bytes as they are: keeps the scan of an agency's receipt, and answers with
 * the hash that `filings.register` takes. Permission, state and size are judged before a byte is read.
 */
export async function uploadScan(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  await app.register(async (scope) => {
    // Not held in memory: the store reads the request.
    scope.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
    scope.post("/api/filings/:id/scan", async (request, reply) => {
      const who = await signedIn(deps, request, reply);
      if (!who) return sendError(reply, appError("session.required"));
      const { params, query, headers, body } = request;
      const found = asked.safeParse({ ...headers, ...Object(query), ...Object(params) });
      if (!found.success || !(body instanceof Readable))
        return sendError(reply, appError("request.invalid", { detail: "name, Content-Length" }));
      const { id, name, "content-length": size } = found.data;
      const filingId = parseId<FilingId>(id);
      if (filingId === null) return sendError(reply, appError("filing.not-found"));
      const stored = await storeScan(deps, who.actor, { filingId, name, size, content: body });
      return stored.ok ? reply.send({ sha256: stored.value }) : sendError(reply, stored.error);
    });
  });
}
