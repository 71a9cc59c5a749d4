import { convertAll } from "@goodstanding/documents/fixtures/convert";
import { makeDocx } from "@goodstanding/documents/fixtures/make-docx";
import { makePng } from "@goodstanding/documents/fixtures/make-images";
import { makePages } from "@goodstanding/documents/fixtures/make-pages";
import { makePdf } from "@goodstanding/documents/fixtures/make-pdf";
import { makeWithPart, relationPart } from "@goodstanding/documents/fixtures/make-with-part";
import { makeXlsx } from "@goodstanding/documents/fixtures/make-xlsx";
import { writeWorkbook } from "@goodstanding/documents/fixtures/write-workbook";
import { cycleCoverage } from "@goodstanding/domain/filings/cycle-coverage";
import { type LocalDate, localDate } from "@goodstanding/domain/kernel/dates";
import type { CourseId } from "@goodstanding/domain/kernel/ids";
import type { FiledFile, ReviewFacts } from "@goodstanding/domain/review/facts";
import { signatureOf } from "@goodstanding/domain/review/reading/text-signature";
import type { Breakage } from "./breakage.ts";
import { type CorpusCourse, mechanisms, project } from "./corpus-courses.ts";
import {
  minutes,
  plan,
  type ReportParts,
  report,
  reportParts,
  requirements,
  review,
  scoreRows,
} from "./corpus-documents.ts";
import { added, type CorpusFile, copied, fileNamed, replaced, without } from "./corpus-file.ts";
import { DESIGN, MECHANISMS } from "./correct-package.ts";
import { cutShort, lockedArchive, sevenZip, withLink, zip } from "./pack.ts";
import type { ChangeFacts } from "./review-corpus.ts";
import { OUTCOMES, thirdYearPackage } from "./third-year-package.ts";

const REPORT = "机械原理_课程目标达成评价报告.docx";
const REVIEW = "机械原理_考核评价依据合理性审核记录.pdf";
const GRADES = "机械原理_总成绩清单.xlsx";
const MATERIALS = "03_其他持续改进工作原始材料";
const MINUTES = "9月持续改进会议纪要.docx";

/** What a careless, a hurried and a hostile hand makes of the correct package: one thing each. */
export const breakages: readonly Breakage[] = [
  // Dates and duties
  {
    name: "handed in two days late",
    finds: ["late-school", null],
    facts: on({ submittedOn: localDate("2026-11-02") }),
  },
  {
    name: "not filed with the agency by its date",
    finds: ["agency-missed", null],
    facts: on({ referenceDate: localDate("2027-01-03") }),
  },
  {
    name: "filed late",
    finds: ["agency-missed", null],
    facts: on({ agencyFiledOn: localDate("2027-01-01") }),
  },
  { name: "no duty in the year", finds: ["no-duty", null], facts: on({ obligation: null }) },
  {
    name: "the third-year report apart",
    finds: ["third-year-apart", null],
    facts: on({ thirdYear: { due: localDate("2026-10-31"), isHandedIn: false } }),
  },
  {
    name: "the third-year report without an attachment",
    finds: ["third-year-apart", null],
    facts: on({
      thirdYear: {
        due: localDate("2026-10-31"),
        isHandedIn: true,
        missing: [{ zh: "制度文件", en: "Documents" }],
      },
    }),
  },
  {
    name: "a third-year report that attaches no attainment of outcomes",
    finds: ["missing-attachment", null],
    files: (files) => without(OUTCOMES)(thirdYearPackage(files)),
    facts: on({ rule: "third-year-report" }),
  },
  {
    name: "a third-year report that attaches no documents",
    finds: ["missing-attachment", null],
    files: (files) => thirdYearPackage(files).filter(({ path }) => !path.includes("制度文件")),
    facts: on({ rule: "third-year-report" }),
  },
  // Completeness
  { name: "no record of the review", finds: ["missing-slot", null], files: without(REVIEW) },
  { name: "no report", finds: ["missing-slot", null], files: without(REPORT) },
  {
    name: "a revision without its note",
    finds: ["revision-incomplete", null],
    files: without("培养方案修订时间及修订情况说明.docx"),
  },
  {
    name: "a photograph that belongs nowhere",
    finds: ["unsorted-file", "照片.png"],
    files: added("照片.png", makePng(40, 30, 7)),
  },
  {
    name: "no course package at all",
    finds: ["no-course", null],
    files: (files) => files.filter(({ path }) => !path.startsWith("02_")),
  },
  {
    name: "no marking scheme",
    finds: ["missing-reference", null],
    files: without("机械原理_课程评分标准.docx"),
  },
  {
    name: "one sample of a band",
    finds: ["samples-few", null],
    files: without(`${DESIGN}/设计报告/优/样本2.png`),
  },
  {
    name: "four samples of a band",
    finds: ["samples-many", null],
    files: (files) =>
      [3, 4].reduce(
        (all, at) => added(`${DESIGN}/设计报告/优/样本${at}.png`, makePng(30, 30, at))(all),
        files,
      ),
  },
  {
    name: "a translation without its original",
    finds: ["pair-incomplete", null],
    files: without("外文文献原文.docx"),
  },
  {
    name: "a summary at the root",
    finds: ["possible-summary", "年度工作总结.docx"],
    besides: [["unsorted-file", "年度工作总结.docx"]],
    files: added(
      "年度工作总结.docx",
      makeDocx({ title: "年度工作总结", paragraphs: ["各项工作顺利完成。"] }),
    ),
  },
  {
    name: "a course in its last year that was not evaluated",
    finds: ["cycle-uncovered", null],
    facts: ({ contents, ...facts }) => ({ ...facts, contents: { ...contents, coverage: uncovered } }),
  },
  {
    name: "a course evaluated the year before",
    finds: ["outside-window", null],
    facts: evaluated("机械设计课程设计", localDate("2025-12-20")),
  },
  {
    name: "a course without a day of evaluation",
    finds: ["evaluation-undated", null],
    facts: evaluated("机械原理", null),
  },
  // Files
  { name: "a Word document cut short", finds: ["unreadable-file", REPORT], files: spoilt(REPORT, half) },
  { name: "a printed report cut short", finds: ["unreadable-file", REVIEW], files: spoilt(REVIEW, half) },
  {
    name: "a workbook with a hole",
    finds: ["unreadable-file", GRADES],
    besides: [["attainment-open", REPORT]],
    files: spoilt(GRADES, withHole),
  },
  {
    name: "a picture cut short",
    finds: ["unreadable-file", "考卷样本/优/样本1.png"],
    files: spoilt("考卷样本/优/样本1.png", half),
  },
  {
    name: "an empty file",
    finds: ["empty-file", "空白.docx"],
    files: added(`${MATERIALS}/会议纪要/空白.docx`, Buffer.alloc(0)),
  },
  {
    name: "a PDF with a password",
    finds: ["encrypted-file", "10月会议纪要.pdf"],
    files: added(`${MATERIALS}/会议纪要/10月会议纪要.pdf`, makePdf(["会议纪要"], { locked: true })),
  },
  {
    name: "an archive with a password, by 7z",
    finds: ["encrypted-file", "会议纪要附件.zip"],
    files: async (files) =>
      added(
        `${MATERIALS}/会议纪要/会议纪要附件.zip`,
        await lockedArchive({ path: "签到表.txt", content: Buffer.from("签到") }),
      )(files),
  },
  {
    name: "a PDF called a Word document",
    finds: ["type-mismatch", "毕业设计）/课程目标达成评价报告.docx"],
    files: async (files) =>
      replaced(
        "毕业设计）/课程目标达成评价报告.docx",
        await makePages([["毕业设计课程目标达成评价报告"]]),
      )(files),
  },
  {
    name: "a template from elsewhere",
    finds: ["active-content", "改进记录.docx"],
    files: added(
      `${MATERIALS}/改进记录/改进记录.docx`,
      makeWithPart(
        "docx",
        "word/_rels/settings.xml.rels",
        relationPart("attachedTemplate", "https://example.com/a.dotm"),
      ),
    ),
  },
  {
    name: "pages without words",
    finds: ["scanned-file", "机械设计课程设计_课程目标达成评价报告.pdf"],
    besides: [["attainment-open", "机械设计课程设计_课程目标达成评价报告.pdf"]],
    files: async (files) =>
      replaced("机械设计课程设计_课程目标达成评价报告.pdf", await makePages([[], [], []]))(files),
  },
  {
    name: "minutes in an old format, which is not read",
    finds: ["scanned-file", "4月会议纪要.doc"],
    besides: [["archive-format", "4月会议纪要.doc"]],
    files: async (files) => {
      const [old] = await convertAll([makeDocx(minutes())], "docx", "doc");
      return added(`${MATERIALS}/会议纪要/4月会议纪要.doc`, old ?? Buffer.alloc(0))(files);
    },
  },
  {
    name: "an archive of the package with a password",
    finds: ["archive-refused", ""],
    pack: zip("-P", "secret"),
  },
  { name: "an archive by 7z that broke off", finds: ["archive-refused", null], pack: cutShort(sevenZip()) },
  { name: "an archive with a link to elsewhere", finds: ["archive-refused", "说明.txt"], pack: withLink },
  {
    name: "a format that the archive does not take",
    finds: ["archive-format", "3月会议纪要.txt"],
    files: added(`${MATERIALS}/会议纪要/3月会议纪要.txt`, Buffer.from("会议时间：2026年3月5日")),
  },
  {
    name: "names by another rule",
    finds: ["archive-naming", "任务书.docx"],
    isEverywhere: true,
    policy: (policy) => ({
      ...policy,
      archive: policy.archive && { ...policy.archive, naming: "{课程}_{名称}" },
    }),
  },
  // Repeated and borrowed
  {
    name: "a file twice",
    finds: ["duplicate-file", "（副本）"],
    files: copied(GRADES, `${MECHANISMS}/机械原理_总成绩清单（副本）.xlsx`),
  },
  { name: "last year's marks", finds: ["reused-file", GRADES], facts: like(GRADES, "earlier", 2025) },
  {
    name: "another programme's marks",
    finds: ["shared-file", GRADES],
    facts: like(GRADES, "elsewhere", 2026),
  },
  {
    name: "the task of another course, with its name changed",
    finds: ["similar-file", "设计任务书.docx"],
    files: (files) =>
      replaced(
        "设计任务书.docx",
        longTask("机械设计课程设计"),
      )(replaced("机械原理_课程考核要求.docx", longTask("机械原理"))(files)),
  },
  {
    name: "last year's task, with the year changed",
    finds: ["similar-file", "机械原理_课程考核要求.docx"],
    files: replaced("机械原理_课程考核要求.docx", longTask("机械原理")),
    facts: on({
      earlier: [
        {
          ...{
            path: "考核要求.docx",
            sha256: "0".repeat(64),
            programme: "机械设计制造及其自动化",
            year: 2025,
          },
          signature: signatureOf(longTaskText("机械原理（2025）").join("")),
        },
      ],
    }),
  },
  // What the words say
  {
    name: "a report of last year's evaluation",
    finds: ["date-outside-window", REPORT],
    besides: [["course-mismatch", REPORT]],
    files: reporting(mechanisms, { particulars: ["课程名称：机械原理", "评价日期：2025年7月8日"] }),
  },
  {
    name: "minutes of a meeting two years ago",
    finds: ["date-outside-window", MINUTES],
    files: replaced(
      MINUTES,
      makeDocx({ ...minutes(), paragraphs: ["会议时间：2024年9月18日", "讨论改进措施。"] }),
    ),
  },
  {
    name: "a review two years ago",
    finds: ["date-outside-window", REVIEW],
    files: reviewing((line) => line.replace("2026年6月2日", "2024年6月2日")),
  },
  {
    name: "a plan that was not revised this year",
    finds: ["date-outside-window", "培养方案（2026版）.docx"],
    files: (files) =>
      replaced(
        "培养方案（2026版）.docx",
        makeDocx({ ...plan(), title: "机械设计制造及其自动化专业培养方案（2022年6月修订）" }),
      )(without("培养方案修订时间及修订情况说明.docx")(files)),
    facts: revised(localDate("2026-06-30")),
  },
  {
    name: "a revision dated in another year",
    finds: ["date-outside-window", null],
    facts: revised(localDate("2025-06-30")),
  },
  {
    name: "a report of another course",
    finds: ["course-mismatch", REPORT],
    files: reporting(mechanisms, { particulars: ["课程名称：机械制造基础"] }),
  },
  {
    name: "a report under another code",
    finds: ["course-mismatch", REPORT],
    files: reporting(mechanisms, { particulars: ["课程名称：机械原理　　课程代码：ME2099"] }),
  },
  {
    name: "a report by somebody else",
    finds: ["course-mismatch", REPORT],
    files: reporting(mechanisms, { particulars: ["课程名称：机械原理　　课程负责人：教师丁"] }),
  },
  {
    name: "a report evaluated on another day",
    finds: ["course-mismatch", REPORT],
    files: reporting(mechanisms, { particulars: ["课程名称：机械原理　　评价日期：2026.7.18"] }),
  },
  {
    name: "a report without improvement",
    finds: ["evaluation-incomplete", REPORT],
    files: reporting(mechanisms, { improvement: "" }),
  },
  {
    name: "an improvement that takes up nothing",
    finds: ["evaluation-incomplete", REPORT],
    files: reporting(mechanisms, { improvement: "持续改进：加强教学管理，提高教学质量。" }),
  },
  {
    name: "a report with a heading and nothing behind it",
    finds: ["evaluation-incomplete", REPORT],
    files: reporting(mechanisms, { basis: "评价依据：略" }),
  },
  {
    name: "a review without its conclusion",
    finds: ["evaluation-incomplete", REVIEW],
    files: reviewing((line) =>
      line.replace(/^审核结论.*$/u, "机械原理试题分值与教学安排一致，各章均有涉及。"),
    ),
  },
  {
    name: "a number that the scores do not come to",
    finds: ["attainment-differs", REPORT],
    files: reporting(mechanisms, { attained: ["0.80", "0.85"] }),
  },
  {
    name: "a report that prints 1",
    finds: ["attainment-differs", REPORT],
    files: reporting(mechanisms, { attained: ["1", "0.75"] }),
  },
  {
    name: "scores changed after the report",
    finds: ["attainment-differs", "毕业设计）/课程目标达成评价报告.docx"],
    files: async (files) =>
      replaced(
        "毕业设计（毕业设计）/成绩表.xlsx",
        await writeWorkbook({ 成绩: raised(scoreRows(project)) }),
      )(files),
  },
  {
    name: "scores without objectives",
    finds: ["attainment-open", REPORT],
    files: replaced(
      GRADES,
      makeXlsx("成绩", [
        ["学号", "姓名", "总成绩"],
        ["20230101", "学生一", 75],
      ]),
    ),
  },
  {
    name: "a school without a formula",
    finds: ["attainment-undeclared", null],
    policy: (policy) => ({ ...policy, attainmentFormula: null }),
  },
  {
    name: "identity cards in a list",
    finds: ["personal-data", GRADES],
    files: async (files) =>
      replaced(
        GRADES,
        await writeWorkbook({
          成绩: scoreRows(mechanisms).map((row, at) => [
            ...row,
            at === 0 ? "身份证号" : at === 1 ? "11010519491231002X" : "",
          ]),
        }),
      )(files),
  },
  {
    name: "a telephone number in the minutes",
    finds: ["personal-data", MINUTES],
    files: replaced(
      MINUTES,
      makeDocx({ ...minutes(), paragraphs: [...minutes().paragraphs, "联系人：教师甲 13800138000"] }),
    ),
  },
  {
    name: "an identity card that the number of a list touches",
    finds: ["personal-data", MINUTES],
    files: replaced(
      MINUTES,
      makeDocx({ ...minutes(), paragraphs: [...minutes().paragraphs, "1.11010519491231002X"] }),
    ),
  },
  // What other places know
  {
    name: "a link that is gone",
    finds: ["link-trouble", null],
    facts: on({
      troubledLinks: [
        {
          ...{
            title: "实验报告网盘",
            url: "https://pan.example/1",
            trouble: "gone",
            checkedOn: localDate("2026-10-20"),
          },
          placement: { part: "materials", slot: "other", course: null, band: null },
        },
      ],
    }),
  },
  {
    name: "last year's finding without an answer",
    finds: ["open-finding", null],
    facts: on({
      openFindings: [
        { key: "missing-reference", rule: "missing-reference", file: null, params: {}, answer: null },
      ],
    }),
  },
];

/** Other facts than the correct package's. */
function on(other: Partial<ReviewFacts>): ChangeFacts {
  return (facts) => ({ ...facts, ...other });
}

function evaluated(name: string, evaluatedOn: LocalDate | null): ChangeFacts {
  return (facts) => ({
    ...facts,
    contents: {
      ...facts.contents,
      courses: facts.contents.courses.map((course) =>
        course.name === name ? { ...course, evaluatedOn } : course,
      ),
    },
  });
}

function revised(revisedOn: LocalDate): ChangeFacts {
  return (facts) => ({
    ...facts,
    contents: {
      ...facts.contents,
      revisions: [{ slot: "programme-plan", revisedOn, explanation: "按新版标准修订" }],
    },
  });
}

/** The file was handed in before, with the same bytes. */
function like(end: string, among: "earlier" | "elsewhere", year: number): ChangeFacts {
  return (facts) => {
    const sha256 = facts.files.find(({ path }) => path.endsWith(end))?.sha256 ?? "";
    const filed: FiledFile = { path: "成绩.xlsx", sha256, programme: "机械电子工程", year, signature: null };
    return { ...facts, [among]: [filed] };
  };
}

const uncovered = cycleCoverage({
  cycle: { fromYear: 2023, years: 4 },
  courses: [
    // Any text is an id here.
    { courseId: "材料力学" as CourseId, name: "材料力学", fromYear: 2020, toYear: null },
  ],
  ...{ evaluated: [], year: 2026, validTo: null },
});

type ChangeFiles = (files: readonly CorpusFile[]) => readonly CorpusFile[];

function spoilt(end: string, spoil: (content: Buffer) => Buffer): ChangeFiles {
  return (files) => replaced(end, spoil(fileNamed(files, end).content))(files);
}

function half(content: Buffer): Buffer {
  return content.subarray(0, content.length >> 1);
}

/** Bytes in the middle are lost, the end is there. */
function withHole(content: Buffer): Buffer {
  const [from, to] = [Math.floor(content.length * 0.3), Math.floor(content.length * 0.6)];
  return Buffer.concat([content.subarray(0, from), Buffer.alloc(to - from), content.subarray(to)]);
}

function reporting(course: CorpusCourse, parts: Partial<ReportParts>): ChangeFiles {
  return replaced(
    `${course.name}_课程目标达成评价报告.docx`,
    makeDocx(report(course.name, { ...reportParts(course), ...parts })),
  );
}

/** The record of the review, printed by pdfkit. */
function reviewing(change: (line: string) => string): NonNullable<Breakage["files"]> {
  const { title, paragraphs } = review(mechanisms);
  return async (files) => replaced(REVIEW, await makePages([[title, ...paragraphs.map(change)]]))(files);
}

/** The second mark of everybody ten higher. */
function raised(rows: readonly (readonly (string | number)[])[]): (string | number)[][] {
  return rows.map((row) => row.map((cell, at) => (typeof cell === "number" && at === 3 ? cell + 3 : cell)));
}

function longTask(course: string): Buffer {
  return makeDocx({
    ...requirements(mechanisms, "课程考核要求"),
    title: `《${course}》任务要求`,
    paragraphs: longTaskText(course),
  });
}

function longTaskText(course: string): string[] {
  return [
    `一、${course}要求学生在规定时间内独立完成传动方案的论证、主要零件的计算和装配图样的绘制。`,
    "二、计算过程应写明公式来源、参数取值依据和单位，结果保留三位有效数字，并对关键截面进行校核。",
    "三、图样应符合国家标准，标注尺寸公差、形位公差和表面粗糙度，标题栏和明细栏填写完整。",
    "四、说明书按封面、目录、正文、参考文献的顺序装订，正文不少于二十页，插图清晰并编号。",
    "五、过程中每周提交一次阶段成果，由指导人员签署意见；未通过阶段检查的，不得进入下一阶段。",
    "六、成绩由阶段检查、图样质量、说明书质量和答辩四部分组成，具体分值见评分标准。",
  ];
}
