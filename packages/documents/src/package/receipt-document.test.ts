import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { bufferSource } from "../byte-source.ts";
import { hasTool } from "../fixtures/has-tool.ts";
import { readable } from "../inspect/condition.ts";
import { inspectFile } from "../inspect/inspect-file.ts";
import { LISTED_FILES, type ReceiptContents, receiptDocument } from "./receipt-document.ts";

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
  const pdf = await receiptDocument(contents);
  expect(await inspectFile("回执.pdf", bufferSource(pdf))).toEqual(readable);
  expect(pdf.length).toBeLessThan(200_000);
});

// Another program as oracle; `.ci/run` installs it, a developer's machine may lack it.
test.skipIf(!hasTool("pdftotext"))(
  "its Chinese text can be selected, with every file and its hash",
  async () => {
    const text = textOf(await receiptDocument(contents));
    expect(text).toContain("报送回执");
    expect(text).toContain("机械设计制造及其自动化（080202）");
    expect(text).toContain("ab".repeat(32));
    for (const { path, sha256 } of contents.files) {
      expect(text).toContain(path);
      expect(text).toContain(sha256);
    }
    expect(text).toMatch(/第2页，共2页/);
  },
);

// Another program as oracle; `.ci/run` installs it, a developer's machine may lack it.
test.skipIf(!hasTool("pdftotext"))(
  "a long list is summed up by class, and says where it stands whole",
  async () => {
    const text = textOf(await receiptDocument({ ...contents, files: filesOf(LISTED_FILES + 50) }));
    expect(text).toContain("02_达成评价材料：100个");
    expect(text).toContain("SHA256SUMS");
    expect(text).not.toContain("试卷7.pdf");
    expect(text).toMatch(/第1页，共1页/);
  },
);
