import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { localDate } from "@goodstanding/domain/kernel/dates";

/** One piece of work of a course, with what each of its students got for it. */
export interface Work {
  readonly name: string;
  readonly objective: number;
  readonly fullMarks: number;
  readonly marks: readonly number[];
}

export interface CorpusCourse {
  readonly name: string;
  readonly code: string;
  readonly responsible: string;
  readonly evaluatedOn: LocalDate;
  readonly goals: readonly string[];
  readonly works: readonly Work[];
  /** Sum of the marks over sum of the full marks, worked out by hand. */
  readonly attained: readonly string[];
  readonly improvement: string;
}

export const mechanisms: CorpusCourse = {
  ...{ name: "机械原理", code: "ME2031", responsible: "教师甲", evaluatedOn: localDate("2026-07-08") },
  goals: ["分析机构的结构与运动特性", "针对功能要求设计常用机构并比较方案"],
  works: [
    { name: "平时作业", objective: 1, fullMarks: 40, marks: [30, 34, 28, 36, 32] },
    { name: "期末考试", objective: 2, fullMarks: 60, marks: [45, 48, 42, 51, 39] },
  ],
  // 160 ÷ 200, 225 ÷ 300
  attained: ["0.80", "0.75"],
  improvement: "针对课程目标2得分偏低，下一轮增加机构创新设计大作业，并在第八周安排方案讨论课。",
};

export const design: CorpusCourse = {
  ...{
    name: "机械设计课程设计",
    code: "ME3102",
    responsible: "教师乙",
    evaluatedOn: localDate("2026-07-10"),
  },
  goals: ["综合运用所学知识完成减速器传动装置设计", "规范表达图样并撰写设计说明书"],
  works: [
    { name: "设计计算", objective: 1, fullMarks: 60, marks: [54, 48, 42, 45, 51] },
    { name: "图样表达", objective: 2, fullMarks: 40, marks: [36, 28, 24, 30, 26] },
  ],
  // 240 ÷ 300, 144 ÷ 200
  attained: ["0.80", "0.72"],
  improvement: "图样中公差标注的失分集中，下一轮在中期检查时安排互审，并把互审记录计入过程成绩。",
};

export const project: CorpusCourse = {
  ...{ name: "毕业设计", code: "ME4001", responsible: "教师丙", evaluatedOn: localDate("2026-06-20") },
  goals: ["独立完成复杂工程问题的方案论证与计算", "就设计成果进行书面和口头的有效沟通"],
  works: [
    { name: "论文质量", objective: 1, fullMarks: 70, marks: [56, 63, 49, 60, 52] },
    { name: "毕业答辩", objective: 2, fullMarks: 30, marks: [24, 27, 18, 22, 20] },
  ],
  // 280 ÷ 350, 111 ÷ 150
  attained: ["0.80", "0.74"],
  improvement: "口头沟通一项达成度偏低，自下一届起于开题与中期各增加一次组内报告并当场提问。",
};

export const corpusCourses = [mechanisms, design, project];
