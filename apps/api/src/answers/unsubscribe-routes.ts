import { endDigest, readUnsubscribePage } from "@goodstanding/operations/preferences/end-digest";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { ApiDeps } from "../context.ts";
import { answerLanguage } from "./answer-language.ts";
import { failPage, holderOf, publicPages } from "./public-page.ts";
import { unsubscribePage } from "./unsubscribe-page.ts";

const address = z.object({ token: z.string().min(1).max(100) });
const LARGEST_FORM = 16 * 1024;

/**
 * Ends a digest by the link in its `List-Unsubscribe` header: `GET /unsubscribe/<token>` shows a page and changes
 * nothing, `POST` ends it at once, whoever sends it and in whatever form (RFC 8058: mail programs do it by themselves,
 * without cookies or origin, and may follow no redirection).
 */
export async function unsubscribeRoutes(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "string", bodyLimit: LARGEST_FORM }, (_request, body, done) =>
      done(null, String(body)),
    );
    publicPages(scope);
    scope.get("/unsubscribe/:token", (request, reply) => show(deps, request, reply));
    scope.post("/unsubscribe/:token", async (request, reply) => {
      const { token } = address.parse(request.params);
      const ended = await endDigest(deps, token, holderOf(request));
      return ended.ok ? show(deps, request, reply) : failPage(request, reply, ended.error);
    });
  });
}

async function show(deps: ApiDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { token } = address.parse(request.params);
  const page = await readUnsubscribePage(deps, token, holderOf(request));
  if (!page.ok) return failPage(request, reply, page.error);
  const preferencesUrl = `${deps.publicUrl.replace(/\/$/, "")}/preferences`;
  const language = answerLanguage(request);
  return reply.send(unsubscribePage({ page: page.value, language, token, preferencesUrl }));
}
