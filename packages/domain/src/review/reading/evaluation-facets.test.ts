import { describe, expect, it } from "vitest";
import type { Block, Cell, DocumentText } from "./document-text.ts";
import { evaluationFacetsOf } from "./evaluation-facets.ts";

const documentOf = (...blocks: Block[]): DocumentText => ({ pages: null, blocks, truncated: false });
const paragraph = (text: string): Block => ({ kind: "paragraph", text, page: null });
const heading = (text: string): Block => ({ kind: "heading", text, page: null });
const table = (...rows: Cell[][]): Block => ({ kind: "table", name: null, rows, page: null });
const states = (...blocks: Block[]): string =>
  evaluationFacetsOf(documentOf(...blocks))
    .filter(({ facet }) => facet !== "conclusion")
    .map(({ facet, state, isLinked }) => `${facet} ${state}${isLinked ? " linked" : ""}`)
    .join(", ");

const whole = "object present, basis present, method present, result present, improvement present linked";

describe("what an evaluation consists of", () => {
  it("is found by labels within a paragraph and the table of results", () => {
    expect(
      states(
        heading("《机械原理》课程目标达成评价报告"),
        paragraph(
          "评价对象：机械专业2026年度修读学生30人。评价依据：课程考核原始记录。评价方法：各课程目标平均得分除以满分。",
        ),
        paragraph("持续改进：针对课程目标2得分偏低，下一轮增加机构创新设计大作业。"),
        table(["课程目标", "支撑指标点", "满分", "达成值"], ["1", "1.3", "40", "0.765"]),
      ),
    ).toBe(whole);
  });

  it("is found by headings with something behind them", () => {
    expect(
      states(
        paragraph("一、评价对象"),
        paragraph("机械2301班、2302班共62人"),
        paragraph("二、评价依据与评价方法"),
        paragraph("依据期末试卷、作业和实验报告的成绩，"),
        paragraph("按各课程目标平均分与满分之比计算。"),
        paragraph("三、课程目标达成情况评价结果"),
        table(["课程目标1", "0.78"]),
        paragraph("四、持续改进措施"),
        paragraph("1. 针对课程目标2增加随堂测验。"),
      ),
    ).toBe(whole);
  });

  it("is found by rows and by columns of a form", () => {
    expect(
      states(
        table(
          ["评价对象", "2023级机械专业62名学生"],
          ["评价依据", "课程考核原始记录与评分标准，按课程目标归集"],
          ["评价方法", "成绩分析法，以平均分与满分之比计算达成度"],
        ),
        table(
          ["课程目标", "达成度评价结果", "存在问题", "改进措施"],
          ["课程目标1", "0.78", "作图不规范", "针对薄弱环节增加互审"],
        ),
      ),
    ).toBe(whole);
  });

  it("has its object in a class or a number of students, its basis in what the mark consists of", () => {
    expect(
      states(
        table(["专业班级", "机械2301、2302", "人数", "86"]),
        paragraph("二、考核内容与成绩构成"),
        paragraph("平时作业占40%，期末考试占60%。"),
        table(["考核环节", "目标分值", "达成度"], ["平时作业", "40", "0.80"]),
      ),
    ).toBe("object present, basis present, method absent, result present, improvement absent");
    expect(states(table(["考核环节", "目标分值", "达成度"], ["平时作业", "40", "0.80"]))).toContain(
      "basis present",
    );
    expect(states(table(["优秀人数", "班级平均分"], ["12", "81"]))).toContain("object absent");
    expect(states(table(["专业班级", "", "人数", ""]))).toContain("object empty");
  });

  it("is empty where a heading has nothing or a placeholder behind it", () => {
    expect(
      states(
        paragraph("一、评价对象"),
        paragraph("二、评价依据"),
        paragraph("（请说明评价所依据的材料）"),
        paragraph("三、评价方法：略"),
        table(["评价结果", "/"], ["持续改进", "无"]),
      ),
    ).toBe("object empty, basis empty, method empty, result empty, improvement empty");
  });

  it("is absent where nothing names it", () => {
    expect(states(paragraph("第一章 绪论。本章介绍机构学的发展。"))).toBe(
      "object absent, basis absent, method absent, result absent, improvement absent",
    );
  });

  it("may be said in few words beside its label", () => {
    expect(
      states(
        table(["授课班级", "2023级", "评价依据", "考核材料"], ["评价方法", "成绩分析法", "评价结果", "达成"]),
      ),
    ).toBe("object present, basis present, method present, result present, improvement absent");
  });

  it("ends where something else is named", () => {
    expect(states(paragraph("评价依据："), paragraph("评价方法：成绩分析法"))).toContain("basis empty");
    expect(states(paragraph("评价依据"), paragraph("评价方法"), paragraph("成绩分析法"))).toContain(
      "basis empty",
    );
  });

  it("may be a result and a conclusion in one label", () => {
    const facets = evaluationFacetsOf(documentOf(paragraph("评价结果：合理，同意作为评价依据")));
    expect(facets.filter(({ state }) => state === "present").map(({ facet }) => facet)).toEqual([
      "result",
      "conclusion",
    ]);
  });

  it("says whether an improvement takes up what was found", () => {
    expect(states(paragraph("持续改进：加强教学管理，提高教学质量。"))).toContain("improvement present");
    expect(states(paragraph("持续改进：加强教学管理，提高教学质量。"))).not.toContain("linked");
  });

  it.each<[string, Block[], string]>([
    [
      "一、审核内容",
      [paragraph("试题覆盖各课程目标。"), paragraph("二、审核结论"), paragraph("合理。")],
      "present",
    ],
    ["审核内容", [paragraph("审核结论：考核内容与课程目标相符，同意。")], "present"],
    ["审核内容", [table(["审核项目", "是否合理"], ["试题与课程目标对应", "是，合理"])], "present"],
    [
      "审核内容",
      [paragraph("试题覆盖各课程目标。"), table(["教研室意见", "审核人（签字）：   日期：  年  月  日"])],
      "empty",
    ],
    [
      "审核内容",
      [table(["审核项目", "合理", "基本合理", "不合理"], ["试题覆盖各课程目标", null, "√", null])],
      "present",
    ],
    [
      "审核内容",
      [table(["审核项目", "合理", "基本合理", "不合理"], ["试题覆盖各课程目标", null, null, null])],
      "absent",
    ],
    ["审核内容", [table(["试题覆盖各课程目标", "☑合理 □基本合理 □不合理"])], "present"],
    ["审核内容", [table(["试题覆盖各课程目标", "□合理 □基本合理 □不合理"])], "absent"],
    ["考核评价依据合理性审核记录", [paragraph("试题覆盖各课程目标。")], "absent"],
    ["审核内容", [paragraph("试题覆盖各课程目标。")], "absent"],
  ])("of a review ends with what was concluded (%s)", (title, blocks, state) => {
    const facets = evaluationFacetsOf(documentOf(heading(title), ...blocks));
    expect(facets.at(-1)).toMatchObject({ facet: "conclusion", state });
  });

  it("says where", () => {
    const facets = evaluationFacetsOf(documentOf(paragraph("概述"), paragraph("评价对象：2023级学生")));
    expect(facets[0]?.place).toBe("¶ 2");
    expect(facets[1]?.place).toBeNull();
  });
});
