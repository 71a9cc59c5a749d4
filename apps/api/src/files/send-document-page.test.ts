import { Readable } from "node:stream";
import { makeDocx } from "@goodstanding/documents/fixtures/make-docx";
import { createPreviewer } from "@goodstanding/documents/preview/preview-in-worker";
import fastify from "fastify";
import { expect, test } from "vitest";
import { sendDocumentPage } from "./send-document-page.ts";

const content = makeDocx({ title: "课程大纲", paragraphs: [] });

function appForTest() {
  const reads: string[] = [];
  const read = (sha256: string) => {
    reads.push(sha256);
    return Readable.from([content]);
  };
  const preview = createPreviewer({ milliseconds: 15_000, heapMiB: 128, waiting: 1 });
  const app = fastify();
  app.route<{ Params: { id: string } }>({
    method: ["GET", "HEAD"],
    url: "/:id",
    handler: (request, reply) =>
      sendDocumentPage({ storage: { read }, preview }, request, reply, {
        ...{ path: "大纲.docx", sha256: request.params.id, size: content.length },
      }),
  });
  return { app, reads };
}

test("only so many documents wait at once, and none is read before its turn; the next is told to come again", async () => {
  const { app, reads } = appForTest();
  const answers = await Promise.all(["/1", "/2", "/3"].map((url) => app.inject(url)));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 503]);
  expect(answers[0]?.body).toContain("课程大纲");
  expect(answers[2]?.headers["retry-after"]).toBe("15");
  expect(answers[2]?.body).toContain("请稍后再打开");
  expect(reads).toEqual(["1", "2"]);
});

test("who asks for the headers alone has nothing made", async () => {
  const { app, reads } = appForTest();
  const { statusCode, headers, body } = await app.inject({ method: "HEAD", url: "/1" });
  expect([statusCode, headers["content-type"], body]).toEqual([200, "text/html; charset=utf-8", ""]);
  expect(reads).toEqual([]);
});
