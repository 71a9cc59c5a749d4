import { appError } from "@goodstanding/domain/kernel/app-error";
import type { FastifyInstance } from "fastify";
import { sendError } from "./files/send-error.ts";
import { ownOrigins } from "./own-origins.ts";

/** Writes come from the console's own pages: a browser that names another origin is turned away. */
export function sameOrigin(app: FastifyInstance, publicUrl: string): void {
  const allowed = new Set(ownOrigins(publicUrl));
  app.addHook("onRequest", async (request, reply) => {
    const { origin } = request.headers;
    if (request.method === "GET" || origin === undefined || allowed.has(origin)) return;
    await sendError(reply, appError("access.denied"));
  });
}
