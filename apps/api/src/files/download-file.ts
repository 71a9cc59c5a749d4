import { findFiling, findFilingFile } from "@goodstanding/database/queries/filing";
import { withScope } from "@goodstanding/database/scope";
import { appError } from "@goodstanding/domain/kernel/app-error";
import { type FilingId, parseId } from "@goodstanding/domain/kernel/ids";
import { scopeOf } from "@goodstanding/operations/scope-of";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type ApiDeps, signedIn } from "../context.ts";
import { attachment } from "./attachment.ts";
import { sendError } from "./send-error.ts";

const request = z.object({ id: z.string(), path: z.string().min(1) });

/**
 * `GET /api/filings/:id/files?path=…`: one file of the draft, to whoever may see the filing. Always a download under
 * its own name: what people upload never runs as a page of ours.
 */
export function downloadFile(app: FastifyInstance, deps: ApiDeps): void {
  app.get("/api/filings/:id/files", async (incoming, reply) => {
    const who = await signedIn(deps, incoming, reply);
    if (!who) return sendError(reply, appError("session.required"));
    const asked = request.safeParse({ ...Object(incoming.params), ...Object(incoming.query) });
    const filingId = asked.success ? parseId<FilingId>(asked.data.id) : null;
    if (!asked.success || filingId === null) return sendError(reply, appError("filing.not-found"));
    const file = await withScope(deps.database, scopeOf(who.actor), async (tx) =>
      (await findFiling(tx, filingId)) ? findFilingFile(tx, filingId, asked.data.path) : undefined,
    );
    if (!file) return sendError(reply, appError("filing.file-not-found"));
    return reply
      .type("application/octet-stream")
      .header("content-length", file.size)
      .header("content-disposition", attachment(file.path.split("/").at(-1) ?? file.path))
      .header("cache-control", "private, no-store")
      .send(deps.storage.read(file.sha256));
  });
}
