import { localDate } from "@goodstanding/domain/kernel/dates";
import { expect, test } from "vitest";
import { checklistDocument } from "./checklist-document.ts";

const form = {
  ...{ school: "示例大学", title: "2026年度工程教育认证持续改进材料清单", day: localDate("2026-09-01") },
  lines: [
    { part: "制度文件", name: "培养方案", isRequired: true, source: "《示例指南》附件1" },
    { part: "课程（理论课）", name: "试卷", isRequired: false, source: "《示例指南》附件1" },
  ],
};

test("the same checklist gives the same bytes, another one others", async () => {
  const [first, second] = [await checklistDocument(form), await checklistDocument(form)];
  expect(first.subarray(0, 2).toString()).toBe("PK");
  expect(first.equals(second)).toBe(true);
  expect(first.equals(await checklistDocument({ ...form, lines: form.lines.slice(1) }))).toBe(false);
});
