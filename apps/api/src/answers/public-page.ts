import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { LinkHolder } from "@goodstanding/operations/answers/answer-link";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { statusOfError } from "../files/send-error.ts";
import { answerPolicy } from "./answer-document.ts";
import { answerLanguage } from "./answer-language.ts";
import { answerFailure } from "./answer-page.ts";

/** Pages for whoever holds the link of a mail, without an account: no script, no index, no copies, failures as pages. */
export function publicPages(scope: FastifyInstance): void {
  scope.addHook("onRequest", async (_request, reply) => {
    reply
      .header("content-security-policy", answerPolicy)
      .header("x-robots-tag", "noindex, nofollow, noarchive")
      .header("cache-control", "private, no-store")
      // With `no-referrer` a browser would send our own forms without the origin that they are checked by.
      .header("referrer-policy", "same-origin")
      .type("text/html; charset=utf-8");
  });
  scope.setErrorHandler((error, request, reply) => {
    const status = error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 500;
    if (status < 500)
      return failPage(request, reply, appError("request.invalid", { detail: String(status) }), status);
    request.log.error({ error, url: withoutAnswerToken(request.url) }, "The request failed");
    return failPage(request, reply, appError("server.unavailable"));
  });
}

/** An address as a log may hold it: the token lets its holder answer. */
export const withoutAnswerToken = (url: string): string =>
  url.replace(/^(\/(?:answer|unsubscribe)\/)[^?/]+/, "$1[token]");

export function failPage(
  request: FastifyRequest,
  reply: FastifyReply,
  error: AppError,
  status = statusOfFailure(error),
): FastifyReply {
  const { seconds } = error.params;
  if (seconds !== undefined) reply.header("retry-after", seconds);
  const path = new URL(request.url, "http://here").pathname.replace(/\/(acknowledge|extension)$/, "");
  return reply.code(status).send(answerFailure(error, answerLanguage(request), path));
}

function statusOfFailure(error: AppError): number {
  if (error.code === "answer.wait") return 429;
  if (error.code === "answer.over") return 410;
  return error.code === "answer.unknown" ? 404 : statusOfError(error);
}

export const holderOf = ({ ip, headers }: FastifyRequest): LinkHolder => ({
  address: ip,
  userAgent: headers["user-agent"] ?? null,
});
