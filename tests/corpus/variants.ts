import { convertAll } from "@goodstanding/documents/fixtures/convert";
import { makeDocx } from "@goodstanding/documents/fixtures/make-docx";
import { makePages } from "@goodstanding/documents/fixtures/make-pages";
import { makeXlsx } from "@goodstanding/documents/fixtures/make-xlsx";
import type { FindingRule } from "@goodstanding/domain/review/finding-rule";
import { signatureOf } from "@goodstanding/domain/review/reading/text-signature";
import { design, mechanisms, project } from "./corpus-courses.ts";
import {
  longReview,
  minutes,
  programme,
  report,
  reportParts,
  scoreRows,
  syllabus,
} from "./corpus-documents.ts";
import { added, type CorpusFile, fileNamed, replaced, without } from "./corpus-file.ts";
import { classReportForm, reportForm, reviewForm, tickedReviewForm } from "./corpus-forms.ts";
import { MECHANISMS } from "./correct-package.ts";
import type { ChangeFacts } from "./review-corpus.ts";
import { thirdYearPackage } from "./third-year-package.ts";

/** The correct package in other words and other forms, which are as correct. */
export const variants: readonly {
  readonly name: string;
  readonly files: (correct: readonly CorpusFile[]) => Promise<readonly CorpusFile[]>;
  /** What the worker knows of other filings. */
  readonly facts?: ChangeFacts;
  /** What is noted all the same; nothing unless given. */
  readonly notes?: readonly FindingRule[];
}[] = [
  { name: "a report as a form", files: async (files) => replaced(REPORT, reportForm(mechanisms))(files) },
  {
    name: "a form printed by LibreOffice",
    files: async (files) => {
      const [form] = await printedForms();
      return added(asPdf(REPORT), form ?? Buffer.alloc(0))(without(REPORT)(files));
    },
  },
  {
    name: "a review as a form, printed",
    files: async (files) => {
      const [, form] = await printedForms();
      return replaced(REVIEW, form ?? Buffer.alloc(0))(files);
    },
  },
  {
    name: "a review that may be read and not printed",
    files: async (files) => {
      const pages = await makePages([longReview(mechanisms.name)], { restricted: true });
      return replaced(REVIEW, pages)(files);
    },
  },
  {
    name: "a report that names its class and what the mark consists of",
    files: async (files) => replaced(REPORT, classReportForm(mechanisms))(files),
  },
  {
    name: "a review as a form to tick, printed",
    files: async (files) => {
      const [, , form] = await printedForms();
      return replaced(REVIEW, form ?? Buffer.alloc(0))(files);
    },
  },
  {
    name: "lines by pdfkit",
    files: async (files) => {
      const { title, paragraphs } = report("机械原理", reportParts(mechanisms));
      const values = "评价结果：课程目标1、2的达成度分别为0.80、0.75。";
      const pages = await makePages([
        [title, ...paragraphs.slice(0, -1)],
        [values, ...paragraphs.slice(-1)],
      ]);
      return added(asPdf(REPORT), pages)(without(REPORT)(files));
    },
  },
  {
    name: "numbers and names written otherwise",
    files: async (files) => {
      const particulars = [
        "课 程 名 称：《机械原理》课程（Theory of Machines）　课程号：ME2031-02",
        "课程负责人：教师甲（教授）、教师丁　评价时间：2026-07-08",
      ];
      const parts = { ...reportParts(mechanisms), particulars, attained: ["80.0%", "0.750"] };
      return replaced(REPORT, makeDocx(report("机械原理", parts)))(files);
    },
  },
  {
    name: "a report that quotes the round before, and the rules it follows",
    files: async (files) => {
      const parts = reportParts(mechanisms);
      const basis = `${parts.basis}依据2023年9月制定的《课程目标达成评价办法》，上一轮评价时间为2025年7月。`;
      return replaced(REPORT, makeDocx(report("机械原理", { ...parts, basis })))(files);
    },
  },
  {
    name: "an older syllabus with its first issue",
    files: async (files) => {
      const text = syllabus(mechanisms);
      const paragraphs = ["制定日期：2019年8月　　修订日期：2023年7月", ...text.paragraphs];
      return replaced("机械原理_课程教学大纲.docx", makeDocx({ ...text, paragraphs }))(files);
    },
  },
  {
    name: "minutes that go back to a meeting before",
    files: async (files) => {
      const paragraphs = [
        ...minutes().paragraphs,
        "会议时间：2025年9月（上次会议）",
        "记录人：教学秘书 日期：2026年9月20日",
      ];
      return replaced("9月持续改进会议纪要.docx", makeDocx({ ...minutes(), paragraphs }))(files);
    },
  },
  {
    name: "two classes, a student who was absent, long numbers of students",
    files: async (files) => {
      const [head = [], ...rows] = scoreRows(project);
      const numbered = rows.map((row, at) => [`13812345${600 + at}`, ...row.slice(1)]);
      const halves = [numbered.slice(0, 2), numbered.slice(2)].map((half) =>
        makeXlsx("成绩", [head, ...half]),
      );
      const path = "毕业设计（毕业设计）/成绩表.xlsx";
      const folder = fileNamed(files, path).path.replace("成绩表.xlsx", "");
      return added(
        `${folder}2班成绩表.xlsx`,
        halves[1] ?? Buffer.alloc(0),
      )(replaced(path, halves[0] ?? Buffer.alloc(0))(files));
    },
  },
  {
    name: "one form of review for two courses, as last year",
    files: async (files) => {
      const [first, second] = await Promise.all(
        [mechanisms, design].map((course) => makePages([longReview(course.name)])),
      );
      return replaced(
        DESIGN_REVIEW,
        second ?? Buffer.alloc(0),
      )(replaced(REVIEW, first ?? Buffer.alloc(0))(files));
    },
    facts: (facts) => {
      const lastYear = {
        ...{ path: "合理性审核表.pdf", sha256: "0".repeat(64), programme, year: 2025 },
        signature: signatureOf(longReview(mechanisms.name).join("").replaceAll("2026", "2025")),
      };
      return { ...facts, earlier: [lastYear] };
    },
    notes: ["similar-file", "similar-file"],
  },
  {
    name: "last year's marking scheme, unchanged",
    files: async (files) => files,
    facts: (facts) => {
      const sha256 = facts.files.find(({ path }) => path.endsWith(SCHEME))?.sha256 ?? "";
      return { ...facts, earlier: [{ path: SCHEME, sha256, programme, year: 2025, signature: null }] };
    },
    notes: ["reused-file"],
  },
  {
    name: "a third-year report with its attachments",
    files: async (files) => thirdYearPackage(files),
    facts: (facts) => ({ ...facts, rule: "third-year-report" }),
  },
];

const REPORT = "机械原理_课程目标达成评价报告.docx";
const REVIEW = "机械原理_考核评价依据合理性审核记录.pdf";
const DESIGN_REVIEW = "机械设计课程设计_考核评价依据合理性审核记录.pdf";
const SCHEME = "机械原理_课程评分标准.docx";
const asPdf = (name: string): string => `${MECHANISMS}/${name.replace(".docx", ".pdf")}`;

let forms: Promise<readonly Buffer[]> | undefined;
/** By LibreOffice, in one go. */
function printedForms(): Promise<readonly Buffer[]> {
  forms ??= convertAll(
    [reportForm, reviewForm, tickedReviewForm].map((form) => form(mechanisms)),
    "docx",
    "pdf",
  );
  return forms;
}
