import { convertAll } from "@goodstanding/documents/fixtures/convert";
import { type DocxText, makeDocx } from "@goodstanding/documents/fixtures/make-docx";
import { makePng } from "@goodstanding/documents/fixtures/make-images";
import { makePages } from "@goodstanding/documents/fixtures/make-pages";
import { makeXlsx } from "@goodstanding/documents/fixtures/make-xlsx";
import { writeWorkbook } from "@goodstanding/documents/fixtures/write-workbook";
import { type CorpusCourse, corpusCourses, design, mechanisms, project } from "./corpus-courses.ts";
import {
  minutes,
  plan,
  planRevision,
  report,
  reportInWords,
  reportParts,
  requirements,
  review,
  scoreRows,
  syllabi,
  syllabiRevision,
  syllabus,
  unrevised,
} from "./corpus-documents.ts";
import type { CorpusFile } from "./corpus-file.ts";

/**
 * A filing in which nothing is to be found, by several programs: Word documents and a workbook written by LibreOffice,
 * PDFs printed by it and by pdfkit, a workbook by excelts, the rest by our own writers.
 */
export async function correctPackage(): Promise<readonly CorpusFile[]> {
  const [resaved, printed, [designScores]] = [
    await convertAll(
      [plan(), report("机械原理", reportParts(mechanisms)), minutes()].map(makeDocx),
      "docx",
      "docx",
      "odt",
    ),
    await convertAll(
      [
        ...corpusCourses.map(review),
        reportInWords("机械设计课程设计", reportParts(design)),
        syllabus(project),
      ].map((text) => makeDocx(text)),
      ...(["docx", "pdf"] as const),
    ),
    await convertAll([makeXlsx("成绩", scoreRows(design))], "xlsx", "xlsx", "ods"),
  ];
  const [planFile, mechanismsReport, minutesFile] = resaved;
  const [mechanismsReview, designReview, projectReview, designReport, projectSyllabus] = printed;
  return [
    file(`${PLAN}/培养方案（2026版）.docx`, planFile),
    word(`${PLAN}/培养方案修订时间及修订情况说明.docx`, planRevision()),
    word(`${SYLLABI}/课程教学大纲汇编目录.docx`, syllabi(corpusCourses)),
    word(`${SYLLABI}/课程教学大纲修订情况说明.docx`, syllabiRevision()),
    file(
      `01_制度文件/03_产出评价机制文件/本年度无修订说明.pdf`,
      await makePages([unrevised("产出评价机制文件")]),
    ),
    file(`01_制度文件/04_相关制度/本年度无修订说明.pdf`, await makePages([unrevised("相关制度")])),
    word(`${MECHANISMS}/机械原理_课程教学大纲.docx`, syllabus(mechanisms)),
    word(`${MECHANISMS}/机械原理_课程考核要求.docx`, requirements(mechanisms, "课程考核要求")),
    word(`${MECHANISMS}/机械原理_课程评分标准.docx`, requirements(mechanisms, "课程评分标准")),
    file(`${MECHANISMS}/机械原理_总成绩清单.xlsx`, await writeWorkbook({ 成绩: scoreRows(mechanisms) })),
    ...pictures(`${MECHANISMS}/考卷样本`, 1, 0),
    file(`${MECHANISMS}/机械原理_考核评价依据合理性审核记录.pdf`, mechanismsReview),
    file(`${MECHANISMS}/机械原理_课程目标达成评价报告.docx`, mechanismsReport),
    word(`${DESIGN}/机械设计课程设计_课程教学大纲.docx`, syllabus(design)),
    word(`${DESIGN}/机械设计课程设计_设计任务书.docx`, requirements(design, "设计任务书")),
    ...pictures(`${DESIGN}/设计报告`, 2, 60),
    file(`${DESIGN}/机械设计课程设计_评阅记录.pdf`, await makePages([records(design, "评阅记录")])),
    file(`${DESIGN}/机械设计课程设计_答辩记录.pdf`, await makePages([records(design, "答辩记录")])),
    file(`${DESIGN}/机械设计课程设计_成绩表.xlsx`, designScores),
    file(`${DESIGN}/机械设计课程设计_考核评价依据合理性审核记录.pdf`, designReview),
    file(`${DESIGN}/机械设计课程设计_课程目标达成评价报告.pdf`, designReport),
    file(`${PROJECT}/毕业设计_课程教学大纲.pdf`, projectSyllabus),
    word(`${PROJECT}/任务书.docx`, requirements(project, "任务书")),
    word(`${PROJECT}/开题报告.docx`, requirements(project, "开题报告")),
    word(`${PROJECT}/文献翻译/外文文献原文.docx`, {
      title: "Gear Transmission",
      paragraphs: ["On the contact of teeth."],
    }),
    word(`${PROJECT}/文献翻译/译文.docx`, { title: "齿轮传动", paragraphs: ["论轮齿的接触。"] }),
    ...pictures(`${PROJECT}/论文正文`, 2, 120),
    word(`${PROJECT}/中期检查.docx`, requirements(project, "中期检查")),
    file(`${PROJECT}/评阅记录.pdf`, await makePages([records(project, "评阅记录")])),
    file(`${PROJECT}/答辩记录.pdf`, await makePages([records(project, "答辩记录")])),
    file(`${PROJECT}/成绩表.xlsx`, makeXlsx("成绩", scoreRows(project))),
    file(`${PROJECT}/考核评价依据合理性审核记录.pdf`, projectReview),
    word(`${PROJECT}/课程目标达成评价报告.docx`, report("毕业设计", reportParts(project))),
    file("03_其他持续改进工作原始材料/会议纪要/9月持续改进会议纪要.docx", minutesFile),
  ];
}

const PLAN = "01_制度文件/01_培养方案";
const SYLLABI = "01_制度文件/02_课程教学大纲";
export const MECHANISMS = "02_课程评价材料/01_机械原理（理论课程）";
export const DESIGN = "02_课程评价材料/02_机械设计课程设计（课程设计）";
const PROJECT = "02_课程评价材料/03_毕业设计（毕业设计）";

function file(path: string, content: Buffer | undefined): CorpusFile {
  if (!content) throw new Error(`${path} was not written`);
  return { path, content };
}

const word = (path: string, text: DocxText): CorpusFile => file(path, makeDocx(text));

/** Students' work as photographed, so many of each band. */
const pictures = (folder: string, each: number, shade: number): readonly CorpusFile[] =>
  ["优", "良", "中", "及格", "不及格"].flatMap((band, at) =>
    Array.from({ length: each }, (_, number) =>
      file(`${folder}/${band}/样本${number + 1}.png`, makePng(420, 594, shade + 8 * at + 3 * number)),
    ),
  );

const records = ({ name, goals }: CorpusCourse, title: string): readonly string[] => [
  `《${name}》${title}`,
  ...goals.map((goal, at) => `学生${"一二"[at]}：${goal}，已完成。`),
];
