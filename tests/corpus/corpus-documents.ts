import type { DocxText } from "@goodstanding/documents/fixtures/make-docx";
import type { CorpusCourse } from "./corpus-courses.ts";

export const programme = "机械设计制造及其自动化";

export const plan = (): DocxText => ({
  title: `${programme}专业培养方案（2026年6月修订）`,
  paragraphs: [
    "一、培养目标：培养能够在机械工程领域从事设计制造、应用研究和运行管理的工程技术人才。",
    "二、毕业要求：涵盖工程知识、问题分析、设计开发、研究、现代工具等十二项，分解为可衡量的指标点。",
  ],
});

export const planRevision = (): DocxText => ({
  title: "培养方案修订时间及修订情况说明",
  paragraphs: [
    "修订时间：2026年6月。",
    "依据毕业生跟踪反馈，增加智能制造方向选修课程两门，调整三门课程的学期。",
  ],
});

export const syllabi = (courses: readonly CorpusCourse[]): DocxText => ({
  title: "课程教学大纲汇编目录（2026年5月修订）",
  paragraphs: courses.map(({ name, code }) => `${code} ${name}`),
});

export const syllabiRevision = (): DocxText => ({
  title: "课程教学大纲修订情况说明",
  paragraphs: ["修订时间：2026年5月。", "按课程目标与考核环节的对应关系更新评分标准。"],
});

export const unrevised = (documents: string): readonly string[] => [
  `${documents}本年度无修订说明`,
  `2026年度${programme}专业的${documents}按原文件执行，本年度无修订。`,
];

export const syllabus = ({ name, code, responsible, goals }: CorpusCourse): DocxText => ({
  title: `《${name}》课程教学大纲`,
  paragraphs: [
    `课程名称：${name}　　课程代码：${code}　　课程负责人：${responsible}`,
    ...goals.map((goal, at) => `课程目标${at + 1}：能够${goal}。`),
  ],
  table: [
    ["课程目标", "考核环节"],
    ...goals.map((_, at) => [`课程目标${at + 1}`, at === 0 ? "过程考核" : "终结考核"]),
  ],
});

export const review = ({ name, goals, works }: CorpusCourse): DocxText => ({
  title: `《${name}》考核评价依据合理性审核记录`,
  paragraphs: [
    "审核时间：2026年6月2日",
    ...works.map(
      (work, at) => `${work.name}（${work.fullMarks}分）考查${goals[at]}，与课程目标${at + 1}对应。`,
    ),
    `审核结论：${name}的考核内容、方式和评分标准与课程目标相符，同意作为评价依据。`,
  ],
});

/** A record that is printed for all courses alike, but for the name of the course. */
export const longReview = (name: string): readonly string[] => [
  `《${name}》考核评价依据合理性审核表`,
  "审核时间：2026年6月2日　　审核方式：教研室集体审核，课程负责人到场说明",
  "一、课程目标与毕业要求指标点的对应关系是否清楚，教学大纲所列支撑强度是否在考核中得到体现。",
  "二、各考核环节的内容是否覆盖全部课程目标，每个课程目标是否至少由两个考核环节支撑。",
  "三、试题或任务的难度、题量和类型是否适合所考查的能力，综合性、分析性题目所占比例是否合适。",
  "四、考核方式是否适合所评价的课程目标，过程考核是否留有能够复核的记录和明确的时间安排。",
  "五、评分标准是否针对课程目标制定，各等级的要求是否可区分、可操作，参考答案是否完整。",
  "六、各考核环节的分值与权重是否同教学大纲一致，平时成绩的构成和评定办法是否事先向学生公布。",
  "七、用于达成度计算的数据来源是否可靠，抽取的样本是否覆盖各个成绩段，缓考和重修学生如何处理。",
  "八、上一轮评价中提出的改进措施是否已经落实到本次考核的内容和要求之中。",
  `审核结论：以上各项经逐条核对，${name}的考核内容、方式和评分标准合理，同意作为课程目标达成评价的依据。`,
];

/** The report in its own parts, so that a breakage can leave one out. */
export interface ReportParts {
  readonly particulars: readonly string[];
  readonly object: string;
  readonly basis: string;
  readonly method: string;
  readonly improvement: string;
  readonly attained: readonly string[];
}

export const reportParts = (course: CorpusCourse): ReportParts => ({
  particulars: [
    `课程名称：${course.name}　　课程代码：${course.code}`,
    `课程负责人：${course.responsible}　　评价日期：${course.evaluatedOn.replaceAll("-", ".")}`,
  ],
  object: `评价对象：2023级${programme}专业修读${course.name}的全体学生。`,
  basis: `评价依据：${course.works.map(({ name }) => name).join("、")}的原始成绩。`,
  method: "评价方法：以各课程目标对应考核项目的平均得分除以满分计算。",
  improvement: `持续改进：${course.improvement}`,
  attained: course.attained,
});

/** With its values in a table. */
export const report = (name: string, parts: ReportParts): DocxText => ({
  title: `《${name}》课程目标达成评价报告`,
  paragraphs: [...parts.particulars, parts.object, parts.basis, parts.method, parts.improvement].filter(
    (line) => line !== "",
  ),
  table: [["课程目标", "达成度"], ...parts.attained.map((value, at) => [`课程目标${at + 1}`, value])],
});

/** With its values in sentences, and without a date of evaluation. */
export const reportInWords = (name: string, parts: ReportParts): DocxText => ({
  title: `《${name}》课程目标达成评价报告`,
  paragraphs: [
    parts.particulars[0] ?? "",
    ...[parts.object, parts.basis, parts.method],
    `评价结果：${parts.attained.map((value, at) => `课程目标${at + 1}达成度为${value}`).join("，")}。`,
    parts.improvement,
  ],
});

/** A score sheet as schools keep it: the objective and the full marks in the heading of each column. */
export const scoreRows = ({ works }: CorpusCourse): (string | number)[][] => [
  [
    "学号",
    "姓名",
    ...works.map(({ name, objective, fullMarks }) => `${name}（课程目标${objective}，${fullMarks}分）`),
  ],
  ...Array.from({ length: 5 }, (_, student) => [
    `2023010${student + 1}`,
    `学生${"一二三四五"[student]}`,
    ...works.map(({ marks }) => marks[student] ?? 0),
  ]),
];

export const requirements = ({ name, works }: CorpusCourse, title: string): DocxText => ({
  title: `《${name}》${title}`,
  paragraphs: works.map((work) => `${work.name}，满分${work.fullMarks}分，考查课程目标${work.objective}。`),
});

export const minutes = (): DocxText => ({
  title: "专业持续改进工作会议纪要",
  paragraphs: [
    "会议时间：2026年9月18日　　地点：会议室",
    "逐门讨论本年度课程目标达成评价结果，确定下一轮的改进措施和完成时间。",
  ],
});
