import { Readable } from "node:stream";
import { appError } from "@goodstanding/domain/kernel/app-error";
import {
  type LetterId,
  parseId,
  type RectificationOrderId,
  type SpotCheckId,
} from "@goodstanding/domain/kernel/ids";
import { openOversightScan, type ScanWanted } from "@goodstanding/operations/oversight/open-oversight-scan";
import { storeOversightScan } from "@goodstanding/operations/oversight/store-oversight-scan";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type ApiDeps, signedIn } from "../context.ts";
import { sendError } from "./send-error.ts";
import { sendStored } from "./send-stored.ts";

const asked = z.object({ name: z.string().min(1).max(255), "content-length": z.coerce.number() });
const wanted = z.object({ of: z.enum(["letter", "letter-answer", "spot-check", "order"]), id: z.string() });

/**
 * `POST /api/oversight/scan?name=…`, the bytes as they are: keeps the scan of a letter, an answer or evidence, and
 * answers with the hash by which it is registered. `GET /api/oversight/:of/:id/scan` gives it back to whoever may see
 * what it belongs to.
 */
export async function oversightScans(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  await app.register(async (scope) => {
    // Not held in memory: the store reads the request.
    scope.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
    scope.post("/api/oversight/scan", async (request, reply) => {
      const who = await signedIn(deps, request, reply);
      if (!who) return sendError(reply, appError("session.required"));
      const { query, headers, body } = request;
      const found = asked.safeParse({ ...headers, ...Object(query) });
      if (!found.success || !(body instanceof Readable))
        return sendError(reply, appError("request.invalid", { detail: "name, Content-Length" }));
      const { name, "content-length": size } = found.data;
      const stored = await storeOversightScan(deps, who.actor, { name, size, content: body });
      return stored.ok ? reply.send({ sha256: stored.value }) : sendError(reply, stored.error);
    });
  });
  app.route({
    method: ["GET", "HEAD"],
    url: "/api/oversight/:of/:id/scan",
    handler: async (request, reply) => {
      const who = await signedIn(deps, request, reply);
      if (!who) return sendError(reply, appError("session.required"));
      const scan = scanIn(request.params);
      if (scan === null) return sendError(reply, appError("oversight.scan-not-found"));
      const opened = await openOversightScan(deps, who.actor, scan);
      if (!opened.ok) return sendError(reply, opened.error);
      // A scan is whatever somebody sent, so it never opens as a page of ours.
      return sendStored(deps.storage, request, reply, { ...opened.value, type: "application/octet-stream" });
    },
  });
}

function scanIn(params: unknown): ScanWanted | null {
  const found = wanted.safeParse(params);
  if (!found.success) return null;
  const { of, id } = found.data;
  switch (of) {
    case "letter":
    case "letter-answer": {
      const letter = parseId<LetterId>(id);
      return letter && { of, id: letter };
    }
    case "spot-check": {
      const check = parseId<SpotCheckId>(id);
      return check && { of, id: check };
    }
    case "order": {
      const order = parseId<RectificationOrderId>(id);
      return order && { of, id: order };
    }
  }
}
