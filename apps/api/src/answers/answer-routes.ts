import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { parseLocalDate } from "@goodstanding/domain/kernel/dates";
import { type ObligationId, parseId } from "@goodstanding/domain/kernel/ids";
import { err, type Result } from "@goodstanding/domain/kernel/result";
import { acknowledgeMail } from "@goodstanding/operations/answers/acknowledge-mail";
import type { LinkHolder } from "@goodstanding/operations/answers/answer-link";
import { askExtension } from "@goodstanding/operations/answers/ask-extension";
import { readAnswerPage } from "@goodstanding/operations/answers/read-answer-page";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { ApiDeps } from "../context.ts";
import { ownOrigins } from "../own-origins.ts";
import { answerLanguage } from "./answer-language.ts";
import { type AnswerPageFacts, answerPage } from "./answer-page.ts";
import { failPage, holderOf, publicPages } from "./public-page.ts";

const address = z.object({ token: z.string().min(1).max(100) });
const submitted = z.record(z.string(), z.string());
const LARGEST_FORM = 16 * 1024;

/**
 * The page behind the links of a mail, for recipients without an account: `GET /answer/<token>` shows what the mail
 * asks for and changes nothing, so whatever follows links in mails does no harm; a person's `POST …/acknowledge` and
 * `POST …/extension` act, and lead back to the page.
 */
export async function answerRoutes(app: FastifyInstance, deps: ApiDeps): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string", bodyLimit: LARGEST_FORM },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    publicPages(scope);
    scope.get("/answer/:token", (request, reply) => show(deps, request, reply));
    scope.post("/answer/:token/acknowledge", (request, reply) =>
      act(deps, request, reply, (token) => acknowledgeMail(deps, token, holderOf(request))),
    );
    scope.post("/answer/:token/extension", (request, reply) =>
      act(deps, request, reply, (token, form) => ask(deps, token, form, holderOf(request))),
    );
  });
}

async function show(
  deps: ApiDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  refused?: AnswerPageFacts["refused"],
): Promise<FastifyReply> {
  const { token } = address.parse(request.params);
  const page = await readAnswerPage(deps, token, holderOf(request));
  if (!page.ok) return failPage(request, reply, page.error);
  const listUrl = `${deps.publicUrl.replace(/\/$/, "")}/filings?college=${page.value.mail.unitId}`;
  const language = answerLanguage(request, {
    chosen: refused?.form["lang"],
    written: page.value.mail.language,
  });
  return reply
    .code(refused ? 422 : 200)
    .send(answerPage({ page: page.value, language, token, listUrl, ...(refused ? { refused } : {}) }));
}

async function act(
  deps: ApiDeps,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (token: string, form: Readonly<Record<string, string>>) => Promise<Result<unknown, AppError>>,
): Promise<FastifyReply> {
  const { token } = address.parse(request.params);
  const form = submitted.safeParse(request.body);
  if (!form.success || !isFromHere(deps, request)) return failPage(request, reply, appError("access.denied"));
  const done = await work(token, form.data);
  if (done.ok)
    return reply.redirect(
      `/answer/${token}?lang=${answerLanguage(request, { chosen: form.data["lang"] })}`,
      303,
    );
  const isAboutForm = /^(extension|adjustment)\./.test(done.error.code);
  return isAboutForm
    ? show(deps, request, reply, { error: done.error, form: form.data })
    : failPage(request, reply, done.error);
}

function ask(
  deps: ApiDeps,
  token: string,
  { duty = "", until = "", reason = "" }: Readonly<Record<string, string>>,
  holder: LinkHolder,
): Promise<Result<unknown, AppError>> {
  const obligationId = parseId<ObligationId>(duty);
  if (obligationId === null) return Promise.resolve(err(appError("extension.duty-required")));
  const day = parseLocalDate(until);
  if (!day.ok) return Promise.resolve(err(appError("extension.day-required")));
  return askExtension(deps, token, holder, { obligationId, until: day.value, reason });
}

/** A browser says where a form was sent from; what says nothing at all is no browser. */
function isFromHere({ publicUrl }: ApiDeps, { headers: { origin, ...headers } }: FastifyRequest): boolean {
  return origin === undefined
    ? headers["sec-fetch-site"] === "same-origin"
    : ownOrigins(publicUrl).includes(origin);
}
