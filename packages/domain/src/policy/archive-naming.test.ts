import { describe, expect, it } from "vitest";
import { isNamedBy, readNaming } from "./archive-naming.ts";

const fits = (pattern: string, path: string, course: string | null = "机械原理"): boolean => {
  const naming = readNaming(pattern);
  if (!naming.ok) throw new Error(naming.error.kind);
  return isNamedBy(naming.value, { path, year: 2026, programme: "机械工程", course });
};

describe("a rule for names", () => {
  it.each([
    ["{编号}_{名称}", "04/01_试卷.docx", true],
    ["{编号}_{名称}", "04/2.3_试卷.docx", true],
    ["{编号}_{名称}", "04/试卷.docx", false],
    ["{编号}_{名称}", "04/01-试卷.docx", false],
    ["{number}_{name}", "01_试卷.docx", true],
    ["{年度}-{专业}-{名称}", "2026-机械工程-纪要.pdf", true],
    ["{年度}-{专业}-{名称}", "2025-2026-机械工程-纪要.pdf", true],
    ["{年度}-{专业}-{名称}", "2024-机械工程-纪要.pdf", false],
    ["{课程}（{名称}）", "机械原理(试卷).pdf", true],
    ["{课程}（{名称}）", "材料力学（试卷）.pdf", false],
    ["归档.{名称}", "归档.试卷.pdf", true],
    ["归档.{名称}", "归档试卷.pdf", false],
  ])("%s and %s: %s", (pattern, path, expected) => {
    expect(fits(pattern, path)).toBe(expected);
  });

  it("that names the course asks nothing of files of no course", () => {
    expect(fits("{课程}_{名称}", "会议纪要.docx", null)).toBe(true);
  });

  it("without braces is for people alone", () => {
    expect(readNaming("按学校归档办法命名")).toEqual({ ok: true, value: null });
    expect(fits("按学校归档办法命名", "随便.docx")).toBe(true);
  });

  it.each([
    ["{编号_{名称}", { kind: "brace" }],
    ["编号}_{名称}", { kind: "brace" }],
    ["{学号}_{名称}", { kind: "unknown", word: "学号" }],
    ["{}_{名称}", { kind: "unknown", word: "" }],
    ["{名称}_{name}", { kind: "repeated", word: "name" }],
  ])("%s is refused", (pattern, error) => {
    expect(readNaming(pattern)).toEqual({ ok: false, error });
  });

  it("takes no longer for a long name than for a short one", () => {
    const before = performance.now();
    expect(fits("{编号}{名称}-{专业}", `${"1-".repeat(5_000)}1`)).toBe(false);
    expect(performance.now() - before).toBeLessThan(500);
  });
});
