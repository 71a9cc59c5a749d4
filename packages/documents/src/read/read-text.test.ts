import type { DocumentText } from "@goodstanding/domain/review/reading/document-text";
import { expect, test } from "vitest";
import { bufferSource } from "../byte-source.ts";
import { encodeGbk } from "../fixtures/encode-gbk.ts";
import { readDocument } from "./read-document.ts";
import { readLimits } from "./read-limits.ts";

const read = (path: string, content: string | Uint8Array, limits = {}): Promise<DocumentText | null> =>
  readDocument(path, bufferSource(typeof content === "string" ? Buffer.from(content) : content), {
    ...readLimits,
    ...limits,
  });
const paragraph = (text: string) => ({ kind: "paragraph", text, page: null });
const heading = (text: string) => ({ kind: "heading", text, page: null });
const table = (...rows: (string | null)[][]) => ({ kind: "table", name: null, rows, page: null });

const said = "课程名称：机械原理\r\n\r\n学分：3\n";
test.each([
  ["UTF-8", Buffer.from(said)],
  ["UTF-8 with its mark", Buffer.from(`\uFEFF${said}`)],
  ["GBK", encodeGbk(said)],
  ["UTF-16", Buffer.from(`\uFEFF${said}`, "utf16le")],
  ["UTF-16, the other way round", Buffer.from(`\uFEFF${said}`, "utf16le").swap16()],
])("a text in %s, a paragraph a line", async (_, bytes) => {
  expect((await read("说明.txt", bytes))?.blocks).toEqual([
    paragraph("课程名称：机械原理"),
    paragraph("学分：3"),
  ]);
});

test("headings of Markdown", async () => {
  expect((await read("说明.md", "# 评价对象\n#标签\n## 结果"))?.blocks).toEqual([
    heading("评价对象"),
    paragraph("#标签"),
    heading("结果"),
  ]);
});

test("a CSV is one table whose rows stand where they are, texts as they are", async () => {
  const csv = '\uFEFF学号,姓名,成绩\n0012,"甲,乙",87\n\n0013,,\n';
  expect((await read("表.csv", csv))?.blocks).toEqual([
    table(["学号", "姓名", "成绩"], ["0012", "甲,乙", "87"], [null], ["0013", null, null]),
  ]);
});

test("a CSV whose quotation marks have no partner is read as lines", async () => {
  expect((await read("表.csv", '学号,姓名\n1,"甲\n2,乙'))?.blocks).toEqual([
    paragraph("学号,姓名"),
    paragraph('1,"甲'),
    paragraph("2,乙"),
  ]);
});

test("a page: headings, paragraphs and tables, without what runs in it", async () => {
  const html =
    "<!DOCTYPE html><title>报告</title><style>p{}</style><h1>课程目标</h1><p>甲 &amp; 乙<br>丙<p>丁<script>if (1<2) document.write('<p>没有')</script><table><tr><td>学分<td>3</tr><tr><th>学时</th><td><p>48</p><p>时</p></td></tr></table>末";
  expect((await read("a.html", html))?.blocks).toEqual([
    heading("报告"),
    heading("课程目标"),
    ...["甲 & 乙", "丙", "丁"].map(paragraph),
    table(["学分", "3"], ["学时", "48\n\n时"]),
    paragraph("末"),
  ]);
});

test.each([
  ["长.txt", "课程目标达成\n"],
  ["长.csv", "课程,目标\n"],
  ["长.html", "<p>课程目标"],
])("%s ends at the limit of characters, and within no character", async (path, line) => {
  for (const bytes of [Buffer.from(line.repeat(2000)), encodeGbk(line.repeat(2000))]) {
    const text = await read(path, bytes, { characters: 500 });
    expect(text?.truncated).toBe(true);
    expect(JSON.stringify(text?.blocks)).not.toContain("\uFFFD");
    expect(JSON.stringify(text?.blocks)).toContain("课程");
    expect(JSON.stringify(text?.blocks).match(/课/g)?.length).toBeLessThan(101);
  }
});

test.each(["图.png", "旧.doc", "包.zip", "汇报.pptx", "无扩展名"])(
  "%s is of no kind that is read",
  async (path) => {
    expect(await read(path, "whatever")).toBeNull();
  },
);

test("a text that is marked up as something else is not read as its codes", async () => {
  expect(await read("a.txt", "{\\rtf1 a}")).toBeNull();
});

test("bytes that are no text are refused", async () => {
  await expect(read("a.txt", Buffer.from([0xff, 0xff, 0x00]))).rejects.toThrow("no text");
});
