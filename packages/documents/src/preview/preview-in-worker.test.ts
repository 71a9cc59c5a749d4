import { expect, test } from "vitest";
import { makeDocx } from "../fixtures/make-docx.ts";
import { writeZip } from "../fixtures/write-zip.ts";
import { createPreviewer } from "./preview-in-worker.ts";

const good = { name: "说明.docx", content: makeDocx({ title: "说明", paragraphs: ["改进措施"] }) };
const paragraphs = (count: number): Buffer => {
  const one = `<w:p><w:r><w:t>${"x".repeat(100)}</w:t></w:r></w:p>`;
  return Buffer.from(`<w:document><w:body>${one.repeat(count)}</w:body></w:document>`);
};
const hostile = (content: Buffer) => ({
  name: "a.docx",
  content: writeZip([{ name: "word/document.xml", content, stored: true }]),
});

test("a document is shown; one that is damaged, too large, too slow or too heavy costs nothing but its own preview", async () => {
  const preview = createPreviewer();
  const hasty = createPreviewer({ milliseconds: 1, heapMiB: 128 });
  const answers = await Promise.all([
    preview({ name: "a.docx", content: Buffer.from("PK") }),
    preview(hostile(paragraphs(200_000))),
    preview(good),
    hasty(good),
  ]);
  expect(answers.map((html) => html !== null)).toEqual([false, false, true, false]);
  expect(answers[2]).toContain("改进措施");
});

test("a long document ends where its limit is, and says so", async () => {
  const html = await createPreviewer()(hostile(paragraphs(160_000)));
  expect(html?.length).toBeLessThan(12_100_000);
  expect(html).toContain("其余内容请下载后查看");
});
