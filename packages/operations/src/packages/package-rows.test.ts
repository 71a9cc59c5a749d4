import type { ChecklistNames } from "@goodstanding/domain/filings/checklist-names";
import type { Placement } from "@goodstanding/domain/filings/placement";
import type { Snapshot } from "@goodstanding/domain/filings/snapshot";
import type { CourseId } from "@goodstanding/domain/kernel/ids";
import { expect, test } from "vitest";
import { indexRows, packageNotes } from "./package-rows.ts";

const named = (id: string, zh: string) => ({ id, name: { zh, en: id } });
const checklist: ChecklistNames = {
  parts: [
    { ...named("documents", "制度文件"), kind: "documents", slots: [named("plan", "培养方案")] },
    {
      ...named("courses", "课程材料"),
      kind: "courses",
      courseKinds: [{ ...named("theory", "理论课程"), slots: [named("samples", "学生成果样本")] }],
    },
  ],
  bandSchemes: [{ id: "pass-fail", bands: [named("pass", "合格"), named("fail", "不合格")] }],
};
const course = {
  ...{ id: "c1" as CourseId, code: null, kind: "theory", bandScheme: "pass-fail" }, // any text is an id here
  // What looks like a number of ours is the course's own name.
  name: "3_D建模",
};
const samples: Placement = { part: "courses", slot: "samples", course: course.id, band: "fail" };
const plan: Placement = { part: "documents", slot: "plan", course: null, band: null };
const file = (path: string, placement: Placement | null) => ({
  ...{ path, source: path, size: 1, sha256: path, placement },
});
const nothing: Snapshot = { courses: [], files: [], declarations: [], revisions: [], links: [] };

test("a line of the index bears the numbers and the words by which the package was numbered", () => {
  const files = [
    file("02_课程材料/01_3_D建模（理论课程）/01_学生成果样本/02_不合格/乙.pdf", samples),
    file("02_课程材料/01_3_D建模（理论课程）/01_学生成果样本/02_不合格/甲.pdf", samples),
    file("01_制度文件/01_培养方案/方案.pdf", plan),
    file("99_未归类/照片.png", null),
  ];
  const lines = indexRows({ files, courses: [course] }, checklist);
  expect(lines.map(({ number, place, course: of, remark }) => [number, place, of, remark])).toEqual([
    ["01.01.1", "培养方案", null, null],
    ["02.01.01.02.1", "学生成果样本", "3_D建模", "不合格等次"],
    ["02.01.01.02.2", "学生成果样本", "3_D建模", "不合格等次"],
    ["99.1", "未归类", null, null],
  ]);
});

test("where no checklist numbered the package, files stand under the folders that they came in", () => {
  const files = [file("2026_报告/附件/图.png", null), file("持续改进情况报告.docx", null)];
  expect(indexRows({ files, courses: [] }, null).map(({ number, place }) => [number, place])).toEqual([
    ["1", "附件"],
    ["1", ""],
  ]);
});

test("declarations, revisions and links are told in the words of the checklist", () => {
  const signed = { remark: null, by: "教学秘书", at: "2026-10-21T02:00:00.000Z" };
  const notes = packageNotes(
    {
      ...nothing,
      courses: [course],
      declarations: [{ ...signed, kind: "no-student-in-band", placement: samples }],
      revisions: [{ slot: "plan", revisedOn: null, explanation: "按新版标准" }],
      links: [{ placement: plan, url: "https://disk.example/1", note: null, expiresOn: null }],
    },
    checklist,
  );
  expect(notes).toEqual({
    declarations: [{ place: "3_D建模 学生成果样本", text: "无“不合格”等次学生，教学秘书，2026-10-21" }],
    revisions: [{ place: "培养方案", text: "按新版标准" }],
    links: [{ place: "培养方案", text: "https://disk.example/1" }],
  });
});
