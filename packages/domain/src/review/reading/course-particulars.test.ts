import { describe, expect, it } from "vitest";
import { courseParticularsOf } from "./course-particulars.ts";
import type { Block, Cell, DocumentText } from "./document-text.ts";

const documentOf = (...blocks: Block[]): DocumentText => ({ pages: null, blocks, truncated: false });
const said = (...texts: string[]): DocumentText =>
  documentOf(...texts.map((text): Block => ({ kind: "paragraph", text, page: null })));
const table = (...rows: Cell[][]): DocumentText =>
  documentOf({ kind: "table", name: null, rows, page: null });

const nothing = {
  name: null,
  code: null,
  responsible: null,
  teachers: null,
  credits: null,
  hours: null,
  term: null,
};

describe("the particulars of a course", () => {
  it("are read from lines of a syllabus", () => {
    expect(
      courseParticularsOf(
        said(
          "《机械原理》课程教学大纲",
          "课 程 名 称：机械原理（Theory of Machines）    课程代码：ME20310",
          "学    分：3.5    学时：56（理论48，实验8）   开课学期：第4学期",
          "适用专业：机械设计制造及其自动化；课程负责人：教师甲；主讲教师：教师甲、教师乙",
        ),
      ),
    ).toEqual({
      name: "机械原理",
      code: "ME20310",
      responsible: "教师甲",
      teachers: "教师甲、教师乙",
      credits: 3.5,
      hours: 56,
      term: "第4学期",
    });
  });

  it("are read from the table of an evaluation report, merged or not", () => {
    expect(
      courseParticularsOf(
        table(
          ["课程名称", "课程名称", "机械设计课程设计", "课程编号", "B0203-1"],
          ["课程责任人", "课程责任人", "教师丙", "学分/学时", "3/3周"],
          ["授课学期", "授课学期", "2025-2026学年第二学期", "任课教师", "教师丙 教师丁"],
        ),
      ),
    ).toEqual({
      ...nothing,
      name: "机械设计课程设计",
      code: "B0203-1",
      responsible: "教师丙",
      credits: 3,
      teachers: "教师丙 教师丁",
      term: "2025-2026学年第二学期",
    });
  });

  it("are read below the headings of a form with one row", () => {
    const form = table(["课程名称", "课程代码", "学分"], ["材料力学", "ME1105", 4]);
    expect(courseParticularsOf(form)).toEqual({ ...nothing, name: "材料力学", code: "ME1105", credits: 4 });
  });

  it("are not those of the first course of a list", () => {
    const list = table(["课程名称", "课程代码"], ["材料力学", "ME1105"], ["机械原理", "ME2031"]);
    expect(courseParticularsOf(list)).toBeNull();
  });

  it.each([
    ["大学物理A", "大学物理A"],
    ["大学物理A（College Physics）", "大学物理A"],
    ["电工学Ⅱ / Electrotechnics", "电工学II"],
    ["C语言程序设计", "C语言程序设计"],
    ["《毕业设计（论文）》", "毕业设计(论文)"],
  ])("call %s %s", (written, name) => {
    expect(courseParticularsOf(said(`课程名称：${written}`))?.name).toBe(name);
  });

  it("may say credits and hours in one", () => {
    const both = { ...nothing, credits: 2.5, hours: 40 };
    expect(courseParticularsOf(said("学分/学时：2.5/40   课程性质：必修"))).toEqual(both);
    expect(courseParticularsOf(said("学时/学分：40/2.5"))).toEqual(both);
    expect(courseParticularsOf(said("学分：3   学时：3周"))).toEqual({ ...nothing, credits: 3 });
  });

  it("may be a title alone", () => {
    expect(courseParticularsOf(said("2026年度《材料力学》课程目标达成评价报告"))).toEqual({
      ...nothing,
      name: "材料力学",
    });
  });

  it("are not the title of a rule that the report names", () => {
    const lines = ["依据《机械工程专业培养方案》课程体系编写", "《材料力学》课程目标达成评价报告"];
    expect(courseParticularsOf(said(...lines))?.name).toBe("材料力学");
  });

  it("name the one responsible for the course before that of an improvement", () => {
    const form = table(["改进措施", "责任人"], ["增加随堂测验", "教师乙"]);
    const blocks = [...form.blocks, ...said("课程负责人：教师甲").blocks];
    expect(courseParticularsOf(form)?.responsible).toBe("教师乙");
    expect(courseParticularsOf(documentOf(...blocks))?.responsible).toBe("教师甲");
  });

  it("leave out what nobody filled in, and the programme's head", () => {
    expect(courseParticularsOf(said("课程名称：         课程负责人（签字）：           日期："))).toBeNull();
    expect(courseParticularsOf(said("专业负责人：教师戊"))).toBeNull();
    expect(courseParticularsOf(said("专 业 负 责 人：教师戊"))).toBeNull();
    expect(courseParticularsOf(said("本学期共完成56学时教学。"))).toBeNull();
  });
});
