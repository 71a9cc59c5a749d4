import { makeDocx } from "@goodstanding/documents/fixtures/make-docx";
import { makePdf } from "@goodstanding/documents/fixtures/make-pdf";
import { makeXlsx } from "@goodstanding/documents/fixtures/make-xlsx";
import { attainmentOf, type DemoCourse, demoProgramme, marksOf } from "./demo-courses.ts";

const MARK = "示例材料，仅用于演示。";

export const programmePlan = (): Buffer =>
  makeDocx({
    title: `${demoProgramme}专业本科人才培养方案（2026版）`,
    paragraphs: [
      MARK,
      "一、培养目标：培养具备机械设计制造基础知识与应用能力，能够在机械工程领域从事设计制造、应用研究和运行管理的高素质工程技术人才。",
      "二、毕业要求：包括工程知识、问题分析、设计/开发解决方案、研究、使用现代工具等方面，并分解为可衡量的指标点。",
      "三、课程体系：数学与自然科学类、工程基础及专业类、工程实践与毕业设计、人文社会科学类课程的学分比例符合认证标准要求。",
    ],
  });

export const planRevision = (): Buffer =>
  makeDocx({
    title: "培养方案修订时间及修订情况说明",
    paragraphs: [
      MARK,
      "修订时间：2026年6月。",
      "修订情况：依据毕业生跟踪反馈和用人单位调查，增加智能制造方向选修课程2门，调整3门课程的学期安排；毕业要求指标点与课程的支撑关系同步更新。",
    ],
  });

export const syllabus = ({ name, kind, objectives }: DemoCourse): Buffer =>
  makeDocx({
    title: `《${name}》课程教学大纲`,
    paragraphs: [MARK, `课程类别：${kind}。适用专业：${demoProgramme}。修订时间：2026年7月。`],
    table: [
      ["课程目标", "内容", "支撑指标点"],
      ...objectives.map(({ text, indicator }, index) => [String(index + 1), text, indicator]),
    ],
  });

export const syllabusRevision = (): Buffer =>
  makeDocx({
    title: "课程教学大纲修订时间及修订情况说明",
    paragraphs: [
      MARK,
      "修订时间：2026年7月。本年度修订3门课程，主要更新课程目标与考核环节的对应关系及评分标准。",
    ],
  });

export const mechanismRevision = (): Buffer =>
  makeDocx({
    title: "评价办法修订情况说明",
    paragraphs: [MARK, "修订时间：2026年5月。修订课程目标达成情况评价的样本范围和责任人。"],
  });

export const noRevision = (documents: string): Buffer =>
  makePdf([
    `${documents}本年度无修订说明`,
    `${demoProgramme}专业的${documents}`,
    "2026年度按原文件执行，本年度无修订。",
    MARK,
  ]);

export const attainmentReport = (course: DemoCourse): Buffer => {
  const attained = attainmentOf(course);
  return makeDocx({
    title: `《${course.name}》课程目标达成评价报告`,
    paragraphs: [
      MARK,
      `评价对象：${demoProgramme}专业2026年度修读学生30人。评价依据：课程考核原始记录。评价方法：各课程目标平均得分除以满分。`,
      `持续改进：${course.improvement}`,
    ],
    table: [
      ["课程目标", "支撑指标点", "满分", "达成值"],
      ...course.objectives.map(({ indicator, fullMarks }, index) => [
        String(index + 1),
        indicator,
        String(fullMarks),
        (attained[index] ?? 0).toFixed(3),
      ]),
    ],
  });
};

export const marksTable = (course: DemoCourse): Buffer =>
  makeXlsx(course.name, [
    ["序号", ...course.objectives.map((_, index) => `课程目标${index + 1}`), "总成绩"],
    ["满分", ...course.objectives.map(({ fullMarks }) => fullMarks), fullMarksOf(course)],
    ...marksOf(course).map((row, index) => [index + 1, ...row, row.reduce((sum, mark) => sum + mark, 0)]),
  ]);

const fullMarksOf = ({ objectives }: DemoCourse): number =>
  objectives.reduce((sum, { fullMarks }) => sum + fullMarks, 0);

/** 课程考核要求, 设计任务书: what students are asked to do. */
export const requirements = ({ name, objectives }: DemoCourse, title: string): Buffer =>
  makeDocx({
    title: `《${name}》${title}`,
    paragraphs: [
      MARK,
      ...objectives.map(
        ({ text, fullMarks }, index) => `第${index + 1}部分（${fullMarks}分）：考核学生是否${text}。`,
      ),
    ],
  });

export const markingCriteria = ({ name, objectives }: DemoCourse): Buffer =>
  makeDocx({
    title: `《${name}》课程评分标准`,
    paragraphs: [
      MARK,
      ...objectives.map(
        ({ fullMarks }, index) => `第${index + 1}部分（${fullMarks}分）：按步骤给分，每步错误扣该步分值。`,
      ),
    ],
  });

/** 评阅记录, 答辩记录: one line for each student. */
export const studentRecords = ({ name }: DemoCourse, title: string): Buffer =>
  makePdf([
    `《${name}》${title}`,
    ...["学生一", "学生二", "学生三"].map((student) => `${student}：已完成`),
    MARK,
  ]);

export const syllabusList = (courses: readonly DemoCourse[]): Buffer =>
  makeDocx({
    title: "本年度修订的课程教学大纲目录",
    paragraphs: [MARK, ...courses.map(({ name, kind }) => `《${name}》（${kind}）`)],
  });

export const minutes = (): Buffer =>
  makeDocx({
    title: "持续改进工作会议纪要",
    paragraphs: [MARK, "2026年9月，专业逐门讨论课程目标达成评价结果，确定下一轮改进措施和负责人。"],
  });

export const reasonablenessRecord = ({ name, objectives }: DemoCourse): Buffer =>
  makePdf([
    `《${name}》考核评价依据合理性审核记录`,
    "审核时间：2026年6月",
    ...objectives.map(
      ({ indicator }, index) => `课程目标${index + 1}（指标点${indicator}）：考核内容与目标对应，合理`,
    ),
    "审核意见：同意作为课程目标达成评价依据",
    MARK,
  ]);
