import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makeDoc } from "../fixtures/make-compound-file.ts";
import { makeDocx } from "../fixtures/make-docx.ts";
import { makePng } from "../fixtures/make-images.ts";
import { makePdf } from "../fixtures/make-pdf.ts";
import { makeWithPart } from "../fixtures/make-with-part.ts";
import { makeWord, wordParagraph } from "../fixtures/make-word.ts";
import { makeWorkbook } from "../fixtures/make-workbook.ts";
import { makeXlsx } from "../fixtures/make-xlsx.ts";
import { outlineInspector } from "../fixtures/outline-inspector.ts";
import { writeZip } from "../fixtures/write-zip.ts";
import { inspectorLimits } from "./inspector.ts";

const inspector = outlineInspector();
afterAll(() => inspector.close());
const examine = (path: string, content: Uint8Array) => inspector.examine({ path, content });
const readable = { kind: "readable" };

test.each<[string, Buffer, string]>([
  ["大纲.docx", makeDocx({ title: "课程大纲", paragraphs: ["目标"] }), "课程大纲"],
  ["成绩.xlsx", makeXlsx("成绩", [["学号"], [1]]), "学号"],
  ["报告.pdf", makePdf(["达成评价"]), "达成评价"],
  ["说明.txt", Buffer.from("无修订"), "无修订"],
  ["表.csv", Buffer.from("学号,成绩"), "学号"],
  ["金山.wps", makeDocx({ title: "课程大纲", paragraphs: [] }), "课程大纲"],
])("%s opens, and the process takes what is wanted from its text", async (path, bytes, beginning) => {
  const { condition, value } = await examine(path, bytes);
  expect(condition).toEqual(readable);
  expect(value).toMatchObject({ beginning, truncated: false });
});

test("what does not open, is something else or is of no kind that is read has its condition alone", async () => {
  const docx = makeDocx({ title: "a", paragraphs: [] });
  expect(await examine("a.docx", docx.subarray(0, 300))).toMatchObject({
    condition: { kind: "unreadable" },
    value: null,
  });
  expect(await examine("a.pdf", docx)).toMatchObject({ condition: { kind: "mislabelled" }, value: null });
  expect(await examine("a.pdf", makePdf(["a"], { locked: true }))).toEqual({
    condition: { kind: "encrypted" },
    value: null,
  });
  expect(await examine("a.png", makePng(2, 2))).toEqual({ condition: readable, value: null });
  expect(await examine("a.wps", makeDoc())).toEqual({ condition: readable, value: null });
  expect(await examine("a.txt", Buffer.alloc(0))).toEqual({ condition: { kind: "empty" }, value: null });
});

test("a file that opens and cannot be read is damaged", async () => {
  const lost = Buffer.from(
    makePdf(["a"]).toString("latin1").replace("/Type /Catalog /Pages 2 0 R", "/Type /Catalogue         "),
    "latin1",
  );
  expect(await inspector.inspect({ path: "a.pdf", content: lost })).toEqual(readable);
  expect(await examine("a.pdf", lost)).toEqual({
    condition: { kind: "unreadable", reason: "damaged" },
    value: null,
  });
});

test("archives that were put into a document are none of what is read", async () => {
  const inner = writeZip([
    { name: "b.zip", content: writeZip([{ name: "c.txt", content: Buffer.from("c") }]) },
  ]);
  const bytes = makeWithPart("docx", "word/embeddings/a.zip", inner);
  expect(await examine("a.docx", bytes)).toMatchObject({ condition: readable, value: { blocks: 0 } });
});

test("a file that is gone is not taken for a damaged one", async () => {
  const gone = inspector.examine({ path: "a.docx", content: join(import.meta.dirname, "gone.docx") });
  await expect(gone).rejects.toMatchObject({ code: "ENOENT" });
});

test("a process gives up on time over a text too, and goes on with the next file", async () => {
  const hasty = outlineInspector({ ...inspectorLimits, processes: 1, milliseconds: 1 });
  const slow = { condition: { kind: "unreadable", reason: "too-slow" }, value: null };
  const task = { path: "a.pdf", content: makePdf(["a"]) };
  expect(await hasty.examine(task)).toEqual(slow);
  expect(await hasty.examine(task)).toEqual(slow);
  await hasty.close();
});

const MiB = 1024 ** 2;
const filled = (bytes: number, piece: string): string => piece.repeat(Math.ceil(bytes / piece.length));
const shared = `<si><t>${filled(8 * MiB, "长")}</t></si>`;
const rows = (count: number, row: string): string => `<sheetData>${row.repeat(count)}</sheetData>`;
const merges = filled(4 * MiB, '<mergeCell ref="A1:XFD1048576"/>');

describe("what is made to be endless ends at the limits", () => {
  test.each<[string, string, Buffer]>([
    [
      "one long shared text in many cells",
      "a.xlsx",
      makeWorkbook({ sheets: { a: rows(50_000, '<row><c t="s"><v>0</v></c></row>') }, shared }),
    ],
    [
      "a hundred thousand columns",
      "a.xlsx",
      makeWorkbook({ sheets: { a: rows(30, `<row>${"<c><v>1</v></c>".repeat(100_000)}</row>`) } }),
    ],
    [
      "one cell at the end of each of many rows",
      "a.xlsx",
      makeWorkbook({
        sheets: {
          a: `<sheetData>${Array.from({ length: 50_000 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`).join("")}</sheetData>`,
        },
      }),
    ],
    [
      "areas merged over the whole sheet",
      "a.xlsx",
      makeWorkbook({
        sheets: {
          a: `${rows(400, `<row>${"<c><v>1</v></c>".repeat(400)}</row>`)}<mergeCells>${merges}</mergeCells>`,
        },
      }),
    ],
    [
      "a sheet of nothing but tags",
      "a.xlsx",
      makeWorkbook({ sheets: { a: rows(1, filled(40 * MiB, "<row/>")) } }),
    ],
    ["paragraphs without end", "a.docx", makeWord(filled(30 * MiB, wordParagraph("课程目标")))],
    ["one paragraph without end", "a.docx", makeWord(wordParagraph(filled(20 * MiB, "课程目标")))],
    [
      "cells over a hundred columns each",
      "a.docx",
      makeWord(
        `<w:tbl>${filled(8 * MiB, '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="99"/></w:tcPr></w:tc></w:tr>')}</w:tbl>`,
      ),
    ],
    ["a text without end", "a.txt", Buffer.from(filled(60 * MiB, "课程目标达成\n"))],
    ["a table without end", "a.csv", Buffer.from(filled(30 * MiB, "课程,目标,达成\n"))],
    ["a page without end", "a.html", Buffer.from(filled(30 * MiB, "<td>课程"))],
    [
      "a page of a PDF without end",
      "a.pdf",
      makePdf(Array.from({ length: 21_000 }, () => "课程目标".repeat(25))),
    ],
  ])("%s", async (_, path, bytes) => {
    const { condition, value } = await examine(path, bytes);
    expect(condition).toEqual(readable);
    expect(value?.truncated).toBe(true);
    expect(value?.characters).toBeLessThanOrEqual(2_000_000);
    expect(value?.cells).toBeLessThanOrEqual(600_000);
  });
});

test("a text of a PDF that no process can hold costs one finding", async () => {
  const small = outlineInspector({ ...inspectorLimits, processes: 1, residentMiB: 256 });
  const lines = Array.from({ length: 400_000 }, () => "课程目标达成");
  const heavy = { path: "a.pdf", content: makePdf(lines) };
  expect(await small.examine(heavy)).toEqual({
    condition: { kind: "unreadable", reason: "too-heavy" },
    value: null,
  });
  expect(await small.examine({ path: "a.pdf", content: makePdf(["a"]) })).toMatchObject({
    condition: readable,
  });
  await small.close();
});

describe("what is made to grow does not", () => {
  const laughs = `<!DOCTYPE l [<!ENTITY a "${"ha".repeat(100)}">${["b", "c", "d", "e", "f", "g"].map((name, at) => `<!ENTITY ${name} "${`&${"abcdef"[at]};`.repeat(10)}">`).join("")}]>`;
  test.each<[string, string, Buffer]>([
    ["entities within entities, in a document", "a.docx", makeWord(laughs + wordParagraph("&g;"))],
    [
      "entities within entities, in a workbook",
      "a.xlsx",
      makeWorkbook({ sheets: { a: `${laughs}<sheetData><row><c t="str"><v>&g;</v></c></row></sheetData>` } }),
    ],
    ["elements nested without end", "a.docx", makeWord(filled(8 * MiB, "<w:tbl><w:tr><w:tc><w:p>"))],
    [
      "elements nested without end, in a workbook",
      "a.xlsx",
      makeWorkbook({ sheets: { a: filled(8 * MiB, "<is>") } }),
    ],
    ["a tag without end", "a.docx", makeWord(`<w:p ${filled(8 * MiB, "a")}`)],
  ])("%s", async (_, path, bytes) => {
    const { condition, value } = await examine(path, bytes);
    expect(condition).toEqual(readable);
    expect(value?.characters).toBeLessThan(2000);
  });
});
