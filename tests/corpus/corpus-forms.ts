import { makeWord, wordCell, wordParagraph, wordRow } from "@goodstanding/documents/fixtures/make-word";
import type { CorpusCourse } from "./corpus-courses.ts";

/** The report as a form with cells over several columns, as most schools print it. */
export const reportForm = ({ name, code, responsible, works, attained, improvement }: CorpusCourse): Buffer =>
  makeWord(
    wordParagraph(`《${name}》课程目标达成评价报告`) +
      table([
        row("课程名称", name, "课程代码", code),
        row("课程负责人", responsible, "评价日期", "2026年7月"),
        wide("评价对象", `2023级机械设计制造及其自动化专业修读${name}的全体学生，含重修学生，不含缓考学生。`),
        wide("评价依据", "各考核项目的原始成绩，评分标准与课程目标的对应关系见课程教学大纲。"),
        wide("评价方法", "以各课程目标对应考核项目的平均得分除以满分计算。"),
        row("课程目标", "考核项目", "满分", "达成度"),
        ...works.map(({ name: work, objective, fullMarks }, at) =>
          row(`课程目标${objective}`, work, String(fullMarks), attained[at] ?? ""),
        ),
        wide("评价结果分析", "两个课程目标均已达成，上一轮（2025年7月）评价中失分集中的问题有所改善。"),
        wide("持续改进措施", improvement),
        wide("审核意见", "同意。　　审核人：教研室主任　　日期：2026年7月12日"),
      ]),
  );

/** The record of the review as a form with its signature. */
export const reviewForm = ({ name, goals, works }: CorpusCourse): Buffer =>
  makeWord(
    wordParagraph(`${name}考核评价依据合理性审核表`) +
      table([
        row("课程名称", name, "考试时间", "2026年6月25日"),
        row("课程目标", "考核项目", "满分", "是否合理"),
        ...works.map((work, at) =>
          row(`课程目标${work.objective}：${goals[at]}`, work.name, String(work.fullMarks), "合理"),
        ),
        wide("课程负责人意见", "考核内容覆盖全部课程目标，分值与目标的支撑强度相符。"),
        wide("审核人（签字）", "教研室主任　　日期：2026.6.3"),
      ]),
  );

/** The report as a form that calls its object a class and its basis what the mark consists of. */
export const classReportForm = ({ name, code, works, attained, improvement }: CorpusCourse): Buffer =>
  makeWord(
    wordParagraph(`《${name}》课程目标达成评价报告`) +
      table([
        row("课程名称", name, "课程代码", code),
        row("专业班级", "机械2301、2302", "人数", "86"),
        wide("考核内容与成绩构成", "平时作业与期末考试，各项满分与课程目标的对应关系见课程教学大纲。"),
        wide("计算方法", "以各课程目标对应考核项目的平均得分除以满分计算。"),
        row("课程目标", "考核环节", "目标分值", "达成度"),
        ...works.map(({ name: work, objective, fullMarks }, at) =>
          row(`课程目标${objective}`, work, String(fullMarks), attained[at] ?? ""),
        ),
        wide("持续改进措施", improvement),
        wide("评价日期", "2026年7月8日"),
      ]),
  );

/** The record of the review as a form to tick. */
export const tickedReviewForm = ({ name, goals, works }: CorpusCourse): Buffer =>
  makeWord(
    wordParagraph(`${name}考核评价依据合理性审核表`) +
      table([
        row("课程名称", name, "审核时间", "2026年6月2日"),
        row("审核项目", "合理", "基本合理", "不合理"),
        ...works.map((work, at) => row(`${work.name}与课程目标${work.objective}：${goals[at]}`, "√", "", "")),
        row("各项分值与权重同教学大纲一致，评分标准针对课程目标制定", "", "√", ""),
        wide("审核人（签字）", "教研室主任　　日期：2026.6.3"),
      ]),
  );

const COLUMN = 2200;
const width = (columns: number): string =>
  `<w:tcW w:w="${COLUMN * columns}" w:type="dxa"/>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ""}`;
const row = (...cells: readonly string[]): string =>
  wordRow(...cells.map((cell) => wordCell(cell, width(1))));
const wide = (label: string, text: string): string =>
  wordRow(wordCell(label, width(1)), wordCell(text, width(3)));

function table(rows: readonly string[]): string {
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join("");
  const grid = `<w:gridCol w:w="${COLUMN}"/>`.repeat(4);
  return `<w:tbl><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join("")}</w:tbl>`;
}
