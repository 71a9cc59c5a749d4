import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { makeDocx } from "../fixtures/make-docx.ts";
import { writeZip } from "../fixtures/write-zip.ts";
import { createPreviewer, type PreviewTask } from "./preview-in-worker.ts";

const limits = { milliseconds: 15_000, heapMiB: 128, waiting: 8 };
const opened = (content: Buffer) => Promise.resolve({ content, dispose: () => Promise.resolve() });
const document = (sha256: string, content: Buffer): PreviewTask => ({
  name: "说明.docx",
  sha256,
  open: () => opened(content),
});

const good = makeDocx({ title: "说明", paragraphs: ["改进措施"] });
const paragraphs = (count: number): Buffer => {
  const one = `<w:p><w:r><w:t>${"x".repeat(100)}</w:t></w:r></w:p>`;
  return writeZip([
    {
      name: "word/document.xml",
      content: Buffer.from(`<w:document><w:body>${one.repeat(count)}</w:body></w:document>`),
      stored: true,
    },
  ]);
};

test("a document is shown; one that is damaged, too large, too slow or too heavy costs nothing but its own preview", async () => {
  const preview = createPreviewer();
  const hasty = createPreviewer({ ...limits, milliseconds: 1 });
  const answers = await Promise.all([
    preview(document("1", Buffer.from("PK"))),
    preview(document("2", paragraphs(200_000))),
    preview(document("3", good)),
    hasty(document("3", good)),
  ]);
  expect(answers.map(({ kind }) => kind)).toEqual(["refused", "refused", "page", "refused"]);
  expect(answers[2]).toMatchObject({ html: expect.stringContaining("改进措施") });
});

test("a long document ends where its limit is, and says so", async () => {
  const answer = await createPreviewer()(document("1", paragraphs(160_000)));
  const html = answer.kind === "page" ? answer.html : "";
  expect(html.length).toBeLessThan(12_100_000);
  expect(html).toContain("其余内容请下载后查看");
});

test("each is opened at its turn and disposed of after it; beyond those that may wait, the next is turned away", async () => {
  const preview = createPreviewer({ ...limits, waiting: 2 });
  let held = 0;
  let most = 0;
  const task = (sha256: string): PreviewTask => ({
    name: "说明.docx",
    sha256,
    open: () => {
      most = Math.max(most, ++held);
      return Promise.resolve({ content: good, dispose: () => Promise.resolve(void held--) });
    },
  });
  const answers = await Promise.all(["1", "2", "3", "4"].map((sha256) => preview(task(sha256))));
  expect(answers.map(({ kind }) => kind)).toEqual(["page", "page", "page", "busy"]);
  expect([most, held]).toEqual([1, 0]);
  expect(await preview(task("4"))).toMatchObject({ kind: "page" });
});

test("what failed is not tried again; the same bytes under another kind of name are", async () => {
  const preview = createPreviewer();
  const tries: string[] = [];
  const damaged = (name: string): PreviewTask => ({
    name,
    sha256: "1",
    open: () => {
      tries.push(name);
      return opened(Buffer.from("PK"));
    },
  });
  await Promise.all([preview(damaged("a.docx")), preview(damaged("b.DOCX"))]);
  expect(await preview(damaged("a.docx"))).toEqual({ kind: "refused" });
  await preview(damaged("a.xlsx"));
  expect(tries).toEqual(["a.docx", "a.xlsx"]);
});

test("content that cannot be opened is an error for its asker, and for nobody after", async () => {
  const preview = createPreviewer();
  const lost = preview({
    name: "a.docx",
    sha256: "1",
    open: () => setTimeout(10).then(() => Promise.reject(new Error("disk"))),
  });
  const next = preview(document("2", good));
  await expect(lost).rejects.toThrow("disk");
  expect(await next).toMatchObject({ kind: "page" });
  expect(await preview(document("1", good))).toMatchObject({ kind: "page" });
});
