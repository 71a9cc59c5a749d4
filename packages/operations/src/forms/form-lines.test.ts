import type { FindingRow } from "@goodstanding/database/queries/finding";
import type { AppraisalItem } from "@goodstanding/domain/appraisal/appraisal-items";
import type { AppraisalId, InstitutionId, ReviewId } from "@goodstanding/domain/kernel/ids";
import { expect, test } from "vitest";
import { linesOfReviews } from "./form-lines.ts";

const syllabus: AppraisalItem = {
  ...{ key: "documents//syllabus", part: { zh: "教学文件", en: "Documents" }, course: null },
  ...{ name: { zh: "课程教学大纲", en: "Syllabus" }, isRequired: true, fileCount: 0, content: "" },
};
const held = {
  snapshot: { courses: [], files: [], declarations: [], revisions: [], links: [] },
  items: [syllabus],
};
// Ids are opaque here: nothing looks them up.
const one = "a" as AppraisalId;
const another = "b" as AppraisalId;
const finding = (key: string, change: Partial<FindingRow> = {}): FindingRow => ({
  ...{ institutionId: "i" as InstitutionId, reviewId: "r" as ReviewId, position: 0, key },
  ...{ rule: "empty-file", severity: "warn", file: null, place: null, params: { item: syllabus.key } },
  citation: { pack: "p", document: "《办法》", clause: "第一条" },
  ...change,
});

test("the form prints what would go back: what was set aside is gone, an adopted note is there, each word under its own mark", () => {
  const lines = linesOfReviews(
    held,
    [
      finding("set-aside"),
      finding("note", { severity: "info" }),
      finding("adopted", { severity: "info", place: "p. 3" }),
    ],
    {
      marks: [
        { appraisalId: one, item: syllabus.key, result: "warn" },
        { appraisalId: another, item: syllabus.key, result: "block" },
      ],
      comments: [{ appraisalId: one, item: syllabus.key, file: null, place: null, text: "请核对版本" }],
      stances: [
        { key: "set-aside", stance: "set-aside" },
        { key: "adopted", stance: "adopted" },
      ],
    },
  );
  expect(lines).toMatchObject([
    { item: "教学文件 · 课程教学大纲", result: "需核实", text: "请核对版本", source: "人工审核" },
    { item: "教学文件 · 课程教学大纲", result: "提示", source: "系统预审、人工审核" },
  ]);
  expect(lines).toHaveLength(2);
  expect(lines[1]?.text).toMatch(/^第3页：/);
});
