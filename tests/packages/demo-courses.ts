/** One objective of a course with the marks that the year's students could get for it. */
export interface CourseObjective {
  readonly text: string;
  readonly indicator: string;
  readonly fullMarks: number;
}

export interface DemoCourse {
  readonly name: string;
  readonly kind: string;
  readonly objectives: readonly CourseObjective[];
  readonly improvement: string;
}

export const demoProgramme = "机械设计制造及其自动化";

export const demoCourses: readonly DemoCourse[] = [
  {
    name: "机械原理",
    kind: "理论课程",
    objectives: [
      { text: "能够运用机构学原理分析机构的结构与运动", indicator: "1.3", fullMarks: 40 },
      { text: "能够针对功能要求设计常用机构并比较方案", indicator: "3.1", fullMarks: 35 },
      { text: "能够通过实验测定机构参数并解释误差来源", indicator: "4.2", fullMarks: 25 },
    ],
    improvement: "针对课程目标2得分偏低，下一轮增加机构创新设计大作业，并在第8周安排方案讨论课。",
  },
  {
    name: "材料力学",
    kind: "理论课程",
    objectives: [
      { text: "能够建立杆件受力模型并计算内力、应力与变形", indicator: "1.2", fullMarks: 55 },
      { text: "能够依据强度、刚度和稳定性条件校核构件", indicator: "2.2", fullMarks: 45 },
    ],
    improvement: "针对组合变形部分失分较多，下一轮补充典型工程构件案例，增加一次随堂测验。",
  },
  {
    name: "机械设计课程设计",
    kind: "课程设计",
    objectives: [
      { text: "能够综合运用所学知识完成传动装置设计", indicator: "3.2", fullMarks: 60 },
      { text: "能够规范表达设计图样并撰写说明书", indicator: "10.1", fullMarks: 40 },
    ],
    improvement: "针对图样规范性问题，下一轮在中期检查中增加图样互审环节，并保存互审记录。",
  },
];

const STUDENTS = 30;

/** Marks of the class, one row a student, one column an objective: made up by arithmetic, the same every time. */
export const marksOf = ({ objectives }: DemoCourse): readonly (readonly number[])[] =>
  Array.from({ length: STUDENTS }, (_, student) =>
    objectives.map(({ fullMarks }, objective) => Math.round(fullMarks * share(student, objective) * 2) / 2),
  );

/** Between 0.55 and 0.97, evenly spread by the golden ratio. */
const share = (student: number, objective: number): number =>
  0.55 + 0.42 * ((student * 0.618_034 + objective * 0.271_828 + 0.1) % 1);

/** Average over full marks of each objective, to three places. */
export function attainmentOf(course: DemoCourse): readonly number[] {
  const marks = marksOf(course);
  return course.objectives.map(({ fullMarks }, objective) => {
    const sum = marks.reduce((total, row) => total + (row[objective] ?? 0), 0);
    return Math.round((sum / marks.length / fullMarks) * 1000) / 1000;
  });
}
