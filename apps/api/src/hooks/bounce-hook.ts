import { appError } from "@goodstanding/domain/kernel/app-error";
import { takeReport } from "@goodstanding/operations/answers/collect-bounces";
import { recordBounce } from "@goodstanding/operations/answers/record-bounce";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { ApiDeps } from "../context.ts";
import { sendError } from "../files/send-error.ts";
import { isSignedBy } from "./signature.ts";

const SIGNATURE = "x-goodstanding-signature";
const LARGEST = 1024 * 1024;

/** What a service says that has read the report itself; a field for each of RFC 3464. */
const said = z.object({
  reportId: z.string().min(1).max(500),
  messageId: z.string().min(3).max(500),
  recipient: z.string().max(320).nullable().default(null),
  action: z.enum(["failed", "delayed", "delivered", "relayed", "expanded"]),
  status: z.string().regex(/^[245]\.\d{1,3}\.\d{1,3}$/),
  diagnostic: z.string().max(4000).default(""),
  reportedBy: z.string().max(255).nullable().default(null),
});

/**
 * `POST /hooks/bounces`, for a mail server or a service that passes reports on by itself: the report as
 * `message/rfc822`, or its fields as JSON, signed with the secret of `BOUNCE_WEBHOOK_SECRET`. Without a secret the
 * address does not exist. Sent twice, it is kept once.
 */
export async function bounceHook(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  const { bounceSecret } = deps;
  if (bounceSecret === null) return;
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      ["message/rfc822", "application/json"],
      { parseAs: "buffer", bodyLimit: LARGEST },
      (_request, body, done) => done(null, body),
    );
    scope.post("/hooks/bounces", async ({ headers, body }, reply) => {
      const signature = headers[SIGNATURE];
      if (!Buffer.isBuffer(body)) return sendError(reply, appError("bounce.unreadable"));
      if (typeof signature !== "string" || !isSignedBy(bounceSecret, signature, body, deps.clock.now()))
        return sendError(reply, appError("bounce.signature"));
      if (headers["content-type"]?.startsWith("message/rfc822"))
        return reply.send({ outcomes: await takeReport(deps, body) });
      const report = said.safeParse(parsed(body));
      return report.success
        ? reply.send({ outcomes: [await recordBounce(deps, report.data)] })
        : sendError(reply, appError("bounce.unreadable"));
    });
  });
}

/** `undefined`: no JSON. */
function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}
