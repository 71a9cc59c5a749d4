import { makePng } from "@goodstanding/documents/fixtures/make-images";
import { type WrittenEntry, writeZip } from "@goodstanding/documents/fixtures/write-zip";
import { type DemoCourse, demoCourses } from "./demo-courses.ts";
import {
  attainmentReport,
  examination,
  marksTable,
  noRevision,
  planRevision,
  programmePlan,
  reasonablenessRecord,
  syllabus,
  syllabusRevision,
} from "./demo-documents.ts";

/** A filing in which nothing is to be found: every class is there, every file opens. */
export const completePackage = (): Buffer => writeZip(completeFiles());

const ROOT = "机械设计制造及其自动化_2026年度持续改进材料";
const file = (path: string, content: Buffer): WrittenEntry => ({ name: `${ROOT}/${path}`, content });

const completeFiles = (): readonly WrittenEntry[] => [
  file("01_培养方案/机械设计制造及其自动化专业培养方案（2026版）.docx", programmePlan()),
  file("01_培养方案/培养方案修订时间及修订情况说明.docx", planRevision()),
  ...demoCourses.map((course) => file(`02_课程教学大纲/${course.name}_课程教学大纲.docx`, syllabus(course))),
  file("02_课程教学大纲/课程教学大纲修订时间及修订情况说明.docx", syllabusRevision()),
  file("03_产出评价机制文件/本年度无修订说明.pdf", noRevision()),
  ...demoCourses.flatMap(courseFiles),
  ...demoCourses.map((course) =>
    file(`05_合理性审核记录/${course.name}_考核评价依据合理性审核记录.pdf`, reasonablenessRecord(course)),
  ),
];

function courseFiles(course: DemoCourse, number: number): readonly WrittenEntry[] {
  const folder = `04_课程目标达成评价报告/${course.name}`;
  return [
    file(`${folder}/${course.name}_课程目标达成评价报告.docx`, attainmentReport(course)),
    file(`${folder}/${course.name}_总成绩清单.xlsx`, marksTable(course)),
    file(`${folder}/${course.name}_考核要求及评分标准.docx`, examination(course)),
    ...["优", "良", "中", "及格", "不及格"].map((grade, index) =>
      file(`${folder}/样本/${grade}_样本1.png`, makePng(420, 594, 40 * number + 8 * index)),
    ),
  ];
}
