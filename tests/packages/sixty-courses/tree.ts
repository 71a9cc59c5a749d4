import { makeDocx } from "@goodstanding/documents/fixtures/make-docx";
import { makeScan } from "@goodstanding/documents/fixtures/make-images";
import { makePdf } from "@goodstanding/documents/fixtures/make-pdf";
import { makeXlsx } from "@goodstanding/documents/fixtures/make-xlsx";
import { type CourseFolderKind, type FolderCourse, sixtyCourses } from "./courses.ts";

export interface TreeFile {
  /** Relative, parts divided by `/`. */
  readonly path: string;
  readonly content: Buffer;
}

const ROOT = "机械设计制造及其自动化2026年度报备材料";
const MARK = "示例材料，仅用于测试。";

/**
 * A year's material of a programme as a college collects it from its teachers: one folder a course, named in the ways
 * that teachers name files; 1,236 files that all differ, 281 MB. The same bytes every time.
 */
export function* sixtyCourseTree(): Generator<TreeFile> {
  for (const { path, content } of material()) yield { path: `${ROOT}/${path}`, content };
}

function* material(): Generator<TreeFile> {
  yield docx("01_制度文件/培养方案/2026版人才培养方案.docx", "人才培养方案（2026版）");
  yield docx("01_制度文件/培养方案/培养方案修订时间及修订情况说明.docx", "修订时间：2026年6月");
  yield docx("01_制度文件/评价机制/产出评价机制文件（2026修订）.docx", "产出评价机制文件");
  yield docx("01_制度文件/课程教学大纲/课程教学大纲修订时间及修订情况说明.docx", "修订时间：2026年7月");
  for (const course of sixtyCourses)
    yield docx(`01_制度文件/课程教学大纲/${course.name}_课程教学大纲.docx`, `《${course.name}》课程教学大纲`);
  for (const [index, course] of sixtyCourses.entries()) yield* courseFiles(course, index + 1);
  yield pdf("03_其他持续改进材料/毕业要求达成评价报告（2026届）.pdf", "毕业要求达成评价");
  yield pdf("03_其他持续改进材料/持续改进工作会议纪要_20260915.pdf", "会议纪要");
  yield pdf("03_其他持续改进材料/持续改进记录表.pdf", "持续改进记录");
}

function* courseFiles({ name, kind }: FolderCourse, number: number): Generator<TreeFile> {
  const folder = `02_课程评价材料/${String(number).padStart(2, "0")}_${name}（${kind}）`;
  yield docx(`${folder}/1 教学大纲/${name}教学大纲.docx`, `《${name}》课程教学大纲（2026）`);
  for (const file of materials[kind](name)) yield { ...file, path: `${folder}/${file.path}` };
  yield xlsx(`${folder}/成绩/${name}_成绩记录与总成绩清单.xlsx`, name);
  if (kind !== "理论") yield* samples(folder, name, number);
  yield pdf(`${folder}/${name}考核评价依据合理性审核记录.pdf`, `《${name}》合理性审核记录`);
  yield docx(`${folder}/${name}课程目标达成评价报告.docx`, `《${name}》课程目标达成评价报告`);
}

const materials: Record<CourseFolderKind, (name: string) => readonly TreeFile[]> = {
  理论: (name) => [
    docx("2 考核要求/试题A卷.docx", `《${name}》试题A卷`),
    docx("2 考核要求/试题B卷.docx", `《${name}》试题B卷`),
    docx("3 评分标准/参考答案及评分标准.docx", `《${name}》评分标准`),
    ...numbers(12).map((at) => scan(`4 考卷样本/学生试卷${at}.png`, name, at)),
  ],
  实验: (name) => [
    docx("2 考核要求/实验报告要求.docx", `《${name}》实验报告要求`),
    docx("3 评分标准/评分标准.docx", `《${name}》评分标准`),
  ],
  课程设计: (name) => [
    docx("2 任务书/设计任务书.docx", `《${name}》任务书`),
    pdf("5 评阅记录/评阅记录.pdf", `《${name}》评阅记录`),
    pdf("6 答辩/答辩记录.pdf", `《${name}》答辩记录`),
  ],
  实习: (name) => [
    docx("2 教学日历/教学日历.docx", `《${name}》教学日历`),
    ...numbers(3).map((at) => docx(`3 实习日记/实习日记${at}.docx`, `《${name}》实习日记 ${at}`)),
    pdf("5 评阅记录/成绩评阅记录.pdf", `《${name}》成绩评阅记录`),
  ],
  "毕业设计（论文）": (name) => [
    docx("2 任务书/任务书.docx", `《${name}》任务书`),
    docx("3 开题报告/开题报告.docx", `《${name}》开题报告`),
    docx("4 文献翻译/文献翻译（原文）.docx", `《${name}》文献原文`),
    docx("4 文献翻译/文献翻译（译文）.docx", `《${name}》文献译文`),
    pdf("5 中期检查/中期检查表.pdf", `《${name}》中期检查`),
    pdf("6 评阅/指导教师评阅记录.pdf", `《${name}》评阅记录`),
    pdf("7 答辩/答辩记录.pdf", `《${name}》答辩记录`),
  ],
};

/** Two or three reports in each band. */
function* samples(folder: string, name: string, number: number): Generator<TreeFile> {
  for (const [index, band] of ["优", "良", "中", "及格", "不及格"].entries())
    for (const at of numbers(2 + ((number + index) % 2)))
      yield scan(`${folder}/4 学生报告样本/${band}/${band}_学生报告${at}.png`, name, 10 * index + at);
}

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);

const docx = (path: string, title: string): TreeFile => ({
  path,
  content: makeDocx({ title, paragraphs: [MARK, path] }),
});
const pdf = (path: string, title: string): TreeFile => ({ path, content: makePdf([title, path, MARK]) });
const xlsx = (path: string, name: string): TreeFile => ({
  path,
  content: makeXlsx(name.slice(0, 20), [
    ["学号", "总成绩"],
    ...numbers(40).map((at) => [at, 60 + (at % 40)]),
  ]),
});
const scan = (path: string, name: string, at: number): TreeFile => ({
  path,
  content: makeScan(500 + (hash(name) % 97), 700 + at, hash(`${name}${at}`) % 256),
});

const hash = (text: string): number =>
  [...text].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521, 7);
