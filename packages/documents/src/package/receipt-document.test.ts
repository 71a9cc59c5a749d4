import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { bufferSource } from "../byte-source.ts";
import { hasTool } from "../fixtures/has-tool.ts";
import { readable } from "../inspect/condition.ts";
import { inspectFile } from "../inspect/inspect-file.ts";
import { readAll } from "../read-all.ts";
import { type ReceiptContents, receiptDocument } from "./receipt-document.ts";

const filesOf = (count: number): ReceiptContents["files"] =>
  Array.from({ length: count }, (_, at) => ({
    path: `0${(at % 3) + 1}_达成评价材料/机械原理/试卷${at}.pdf`,
    size: 1000 + at,
    sha256: at.toString(16).padStart(64, "0"),
  }));

const contents: ReceiptContents = {
  number: "2026-00017",
  school: "示例大学",
  issuedAt: new Date("2026-10-21T01:00:00Z"),
  facts: [
    ["专业", "机械设计制造及其自动化（080202）"],
    ["报送时间", "2026年10月21日 09:00:00"],
    ["快照校验值", "ab".repeat(32)],
  ],
  files: filesOf(40),
};

const textOf = (pdf: Buffer): string =>
  execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });

test("it opens, and is small: of the font only what is used comes along", async () => {
  const pdf = await readAll(receiptDocument(contents));
  expect(await inspectFile("回执.pdf", bufferSource(pdf))).toEqual(readable);
  expect(pdf.length).toBeLessThan(200_000);
});

// Another program as oracle; `.ci/run` installs it, a developer's machine may lack it.
test.skipIf(!hasTool("pdftotext"))(
  "its Chinese text can be selected, with every file and its hash",
  async () => {
    const text = textOf(await readAll(receiptDocument(contents)));
    expect(text).toContain("报送回执");
    expect(text).toContain("机械设计制造及其自动化（080202）");
    expect(text).toContain("ab".repeat(32));
    for (const { path, sha256 } of contents.files) {
      expect(text).toContain(path);
      expect(text).toContain(sha256);
    }
    expect(text).toMatch(/清单至此完：共40个文件，2页/);
  },
);

// Another program as oracle; `.ci/run` installs it, a developer's machine may lack it.
test.skipIf(!hasTool("pdftotext"))(
  "a list of thousands stands there whole, each page under its header, and comes page by page",
  async () => {
    const files = filesOf(5000);
    const chunks: Uint8Array[] = [];
    for await (const chunk of receiptDocument({ ...contents, files })) chunks.push(chunk);
    const pages = textOf(Buffer.concat(chunks)).split("\f").slice(0, -1);
    const text = pages.join("\n");
    expect(pages.length).toBeGreaterThan(100);
    expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThan(100_000);
    expect(chunks.length).toBeGreaterThan(pages.length / 2);
    expect(files.filter(({ path, sha256 }) => !text.includes(path) || !text.includes(sha256))).toEqual([]);
    const [first, ...rest] = pages;
    expect(first).not.toContain("（续）");
    for (const [at, page] of rest.entries()) {
      expect(page).toMatch(/报送回执 2026-00017 +示例大学 +文件清单（续）/);
      expect(page).toContain(`第${at + 2}页`);
    }
    expect(pages.at(-1)).toContain(`清单至此完：共5000个文件，${pages.length}页`);
  },
  60_000,
);

// Another program as oracle; `.ci/run` installs it, a developer's machine may lack it.
test.skipIf(!hasTool("pdftotext"))("a path of any length keeps its hash on its page", async () => {
  const files = filesOf(90).map((file) => ({ ...file, path: `${"很长的目录/".repeat(60)}${file.path}` }));
  const text = textOf(await readAll(receiptDocument({ ...contents, files })));
  const pages = text.split("\f").slice(0, -1);
  for (const page of pages.slice(1)) expect(page).toContain("文件清单（续）");
  for (const { sha256 } of files) expect(text).toContain(sha256);
});
