import type { DocumentText } from "@goodstanding/domain/review/reading/document-text";
import { expect, test } from "vitest";
import { type ByteSource, bufferSource } from "../byte-source.ts";
import { makePages } from "../fixtures/make-pages.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { readLimits } from "./read-limits.ts";
import { readPdf } from "./read-pdf.ts";

const read = (bytes: Uint8Array, limits = {}): Promise<DocumentText> =>
  readPdf(bufferSource(bytes), { ...readLimits, ...limits });
const line = (text: string, page: number) => ({ kind: "paragraph", text, page });

test.each([
  ["a table", {}],
  ["a stream", { crossReferenceStream: true }],
  ["a table, its font and codes as WPS names them", { asWps: true }],
])("Chinese in a font that the document does not bring along, found by %s", async (_, options) => {
  const bytes = makePdf(["课程目标达成评价报告", "课程名称：机械原理"], options);
  expect(await read(bytes)).toEqual({
    pages: 1,
    truncated: false,
    blocks: [line("课程目标达成评价报告", 1), line("课程名称：机械原理", 1)],
  });
  expect(bytes.length).toBeGreaterThan(0);
});

test("Chinese in a font within the document, page by page; a page without text has none", async () => {
  expect(await read(await makePages([["课程目标", "达成度 0.78"], [], ["持续改进"]]))).toEqual({
    pages: 3,
    truncated: false,
    blocks: [line("课程目标", 1), line("达成度 0.78", 1), line("持续改进", 3)],
  });
});

test.each([
  ["that the document brings along", (lines: readonly string[]) => makePages([lines])],
  ["that it leaves to the reader", (lines: readonly string[]) => Promise.resolve(makePdf(lines))],
])("lines that say the same stand there each, in a font %s", async (_, make) => {
  const lines = Array.from({ length: 12 }, () => "同一课程的负责人、评价日期与结论逐行相同，并不因此是一行");
  const { blocks } = await read(await make(lines));
  expect(blocks).toEqual(lines.map((text) => line(text, 1)));
});

test("a document is read as if none had been read before it", async () => {
  const bytes = await makePages([["课程目标"], ["持续改进"]]);
  const first = await read(bytes);
  const broken = Buffer.from(bytes);
  for (let at = 2000; at < broken.length - 2000; at += 7) broken[at] = at & 0xff;
  await read(broken).catch(() => null);
  await expect(read(makePdf(["a"], { locked: true }))).rejects.toMatchObject({ name: "DocumentLocked" });
  expect(await read(bytes)).toEqual(first);
});

test("pages and characters beyond the limit are left out, and the text says so", async () => {
  const bytes = await makePages(Array.from({ length: 5 }, (_, at) => [`第${at + 1}页`, "说明说明"]));
  const few = await read(bytes, { pages: 2 });
  expect(few).toMatchObject({ pages: 5, pagesRead: 2, truncated: true });
  expect(few.blocks.at(-1)).toEqual(line("说明说明", 2));
  const short = await read(bytes, { characters: 9 });
  expect(short).toMatchObject({ pages: 5, truncated: true });
  expect(short.blocks).toEqual([line("第1页", 1), line("说明说明", 1), line("第2", 2)]);
});

test("where a page is missing, the others are read, and the text says so", async () => {
  const bytes = await makePages([["第一页"], ["第二页"], ["第三页"]]);
  const text = bytes.toString("latin1");
  const kids = /\/Kids \[(\d+ 0 R) (\d+ 0 R)/.exec(text) ?? [];
  const second = kids[2] ?? "none";
  const broken = Buffer.from(
    text.replace(`${kids[1]} ${second}`, `${kids[1]} ${"9".repeat(second.length - 4)} 0 R`),
    "latin1",
  );
  expect(broken.equals(bytes)).toBe(false);
  const { blocks, truncated, pagesRead } = await read(broken);
  expect([truncated, pagesRead]).toEqual([true, 2]);
  expect(blocks).toEqual([line("第一页", 1), line("第三页", 3)]);
});

test("a scan has pages, of which nothing is read", async () => {
  const scan = Buffer.from(makePdf(["a"]).toString("latin1").replaceAll("/Font", "/Fond"), "latin1");
  expect(await read(scan)).toEqual({ pages: 1, blocks: [], truncated: false });
});

test("a source that fails in the middle is not taken for a damaged document", async () => {
  const source = bufferSource(await makePages(Array.from({ length: 300 }, (_, at) => [`第${at + 1}页`])));
  const fails: ByteSource = {
    ...source,
    readNow: (position, length) => {
      if (position > 100_000) throw new Error("EIO");
      return source.readNow(position, length);
    },
  };
  await expect(readPdf(fails, readLimits)).rejects.toThrow("EIO");
});

test("what asks for a password, and what is no PDF, are refused apart", async () => {
  await expect(read(makePdf(["a"], { locked: true }))).rejects.toMatchObject({ name: "DocumentLocked" });
  await expect(read(Buffer.from("%PDF-1.5\nnothing"))).rejects.toMatchObject({ name: "DocumentRefused" });
});
