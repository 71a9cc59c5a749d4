import { makePng } from "@goodstanding/documents/fixtures/make-images";
import { writeZip } from "@goodstanding/documents/fixtures/write-zip";
import { type DemoCourse, demoCourses } from "./demo-courses.ts";
import {
  attainmentReport,
  markingCriteria,
  marksTable,
  minutes,
  noRevision,
  planRevision,
  programmePlan,
  reasonablenessRecord,
  requirements,
  studentRecords,
  syllabus,
  syllabusList,
  syllabusRevision,
} from "./demo-documents.ts";

/** A filing in which nothing is to be found: every slot of the checklist holds what it asks for, every file opens. */
export const completePackage = (): Buffer =>
  writeZip(completeFiles().map(({ path, content }) => ({ name: `${ROOT}/${path}`, content })));

const ROOT = "机械设计制造及其自动化_2026年度持续改进材料";

/** A file under the root of a package. */
export interface PackedFile {
  readonly path: string;
  readonly content: Buffer;
}
const file = (path: string, content: Buffer): PackedFile => ({ path, content });

export const completeFiles = (): readonly PackedFile[] => [
  file("01_制度文件/01_培养方案/机械设计制造及其自动化专业培养方案（2026版）.docx", programmePlan()),
  file("01_制度文件/01_培养方案/培养方案修订时间及修订情况说明.docx", planRevision()),
  file("01_制度文件/02_课程教学大纲/本年度修订的课程教学大纲目录.docx", syllabusList(demoCourses)),
  file("01_制度文件/02_课程教学大纲/课程教学大纲修订时间及修订情况说明.docx", syllabusRevision()),
  file("01_制度文件/03_产出评价机制文件/本年度无修订说明.pdf", noRevision("产出评价机制文件")),
  file("01_制度文件/04_相关制度/本年度无修订说明.pdf", noRevision("相关制度")),
  ...demoCourses.flatMap(courseFiles),
  file("03_其他持续改进工作原始材料/会议纪要/9月持续改进会议纪要.docx", minutes()),
];

function courseFiles(course: DemoCourse, index: number): readonly PackedFile[] {
  const { name, kind } = course;
  const folder = `02_课程评价材料/0${index + 1}_${name}（${kind}）`;
  return [
    file(`${folder}/${name}_课程教学大纲.docx`, syllabus(course)),
    ...(kind === "课程设计" ? designFiles(course, folder) : theoryFiles(course, folder)),
    file(`${folder}/${name}_总成绩清单.xlsx`, marksTable(course)),
    file(`${folder}/${name}_考核评价依据合理性审核记录.pdf`, reasonablenessRecord(course)),
    file(`${folder}/${name}_课程目标达成评价报告.docx`, attainmentReport(course)),
  ];
}

const theoryFiles = (course: DemoCourse, folder: string): readonly PackedFile[] => [
  file(`${folder}/${course.name}_课程考核要求.docx`, requirements(course, "课程考核要求")),
  file(`${folder}/${course.name}_课程评分标准.docx`, markingCriteria(course)),
  ...samples(course, `${folder}/考卷样本`, 1),
];

const designFiles = (course: DemoCourse, folder: string): readonly PackedFile[] => [
  file(`${folder}/${course.name}_设计任务书.docx`, requirements(course, "设计任务书")),
  ...samples(course, `${folder}/设计报告`, 2),
  file(`${folder}/${course.name}_评阅记录.pdf`, studentRecords(course, "评阅记录")),
  file(`${folder}/${course.name}_答辩记录.pdf`, studentRecords(course, "答辩记录")),
];

/** Students' work as scanned, so many of each grade band; every picture is unlike the others. */
const samples = (course: DemoCourse, folder: string, each: number): readonly PackedFile[] =>
  ["优", "良", "中", "及格", "不及格"].flatMap((grade, band) =>
    Array.from({ length: each }, (_, at) =>
      file(
        `${folder}/${grade}/样本${at + 1}.png`,
        makePng(420, 594, 70 * demoCourses.indexOf(course) + 10 * band + 5 * at),
      ),
    ),
  );
