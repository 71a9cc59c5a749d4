import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";

/** Pages that ask again and again; an answer about thousands of files has some megabytes. */
const asked = /^\/trpc\/[^?]*\b(filings|courses)\.get\b/;

/**
 * Lets a page that asks again keep the answer that it has, after RFC 9110, 13.1.2: the browser sends its mark along and
 * fills in the body itself. It may never use what it has without asking, and the mark is of the whole answer, so that
 * nobody is shown what was meant for another.
 */
export function answerUnchanged(app: FastifyInstance): void {
  app.addHook("onSend", async (request, _, answer) => {
    if (request.method !== "GET" || !asked.test(request.url)) return answer;
    if (!(answer instanceof Response) || answer.status !== 200) return answer;
    const body = await answer.arrayBuffer();
    const mark = `"${createHash("sha256").update(Buffer.from(body)).digest("base64url")}"`;
    const headers = new Headers(answer.headers);
    headers.set("etag", mark);
    headers.set("cache-control", "private, no-cache");
    const isKnown = request.headers["if-none-match"] === mark;
    return new Response(isKnown ? null : body, { status: isKnown ? 304 : 200, headers });
  });
}
