import { expect, test } from "vitest";
import { findingsAsText } from "./findings-as-text.ts";
import { findingForTest, waiverForTest } from "./review-for-test.ts";

const findings = [
  findingForTest(),
  findingForTest({
    rule: "reused-file",
    severity: "warn",
    file: "a.docx",
    place: { zh: "第3页", en: "page 3" },
  }),
  findingForTest({ rule: "empty-file", waiver: waiverForTest }),
];

test("is one list by severity, numbered through, without what is waived", () => {
  expect(findingsAsText(findings, "zh")).toBe(
    [
      "【须补正】",
      "1. 缺少必备材料 · 没有合理性审核记录 · 补充后重新提交 · 附件1",
      "【需核实】",
      "2. 沿用上年文件 · a.docx · 第3页 · 没有合理性审核记录 · 补充后重新提交 · 附件1",
    ].join("\n"),
  );
});

test("is in the reader's language", () => {
  expect(findingsAsText(findings, "en").split("\n").slice(0, 2)).toEqual([
    "[Must be mended]",
    "1. Required material missing · No record · Add it · 附件1",
  ]);
});
