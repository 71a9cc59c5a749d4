import { formatDate, formatDay } from "../calendar/format-date.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Language, Text } from "../kernel/text.ts";
import type { FilingRule } from "../policy/rule.ts";
import { contactLine } from "./contact-line.ts";
import { filingMatters } from "./filing-matters.ts";
import type { MailSection, MailView } from "./mail-view.ts";
import { plain } from "./phrase.ts";

/** What a receipt's mail tells of a filing that went to the school. */
export interface ReceiptMailFacts {
  readonly unit: Text;
  /** Sends the mail. */
  readonly office: Text;
  /** Receives and reviews the material: the office that the school's document names. */
  readonly receiver: Text;
  /** The office's own; `null` where none is registered. */
  readonly phone: string | null;
  readonly number: string;
  readonly programme: string;
  readonly rule: FilingRule;
  readonly period: string;
  /** 1 for the first submission of the filing. */
  readonly submission: number;
  readonly day: LocalDate;
  /** On a clock of the school, `09:00:00`. */
  readonly time: string;
  readonly sentBy: Text;
  readonly files: readonly { readonly path: string; readonly size: number; readonly sha256: string }[];
  readonly snapshotHash: string;
  /** Where the material goes next; `null` where that has no date. */
  readonly agency: { readonly name: Text; readonly due: LocalDate } | null;
  readonly url: string;
  readonly language: Language;
}

/** More make a mail that nobody reads; the attached receipt lists them all. */
const LISTED = 50;

/** 【回执】: that the material went to the school, when, by whom, and every file of it. */
export function receiptMailView(facts: ReceiptMailFacts): MailView {
  const { language, office, day, unit, url, phone } = facts;
  const texts = receiptTexts[language];
  return {
    language,
    subject: texts.subject(facts),
    addressee: texts.addressee(unit[language]),
    sections: [receiptSection(facts), filesSection(facts)],
    button: { label: texts.button, url },
    closing: [texts.keep, contactLine(language, office[language], phone)],
    signature: { office: office[language], date: formatDay(day, language) },
  };
}

function receiptSection(facts: ReceiptMailFacts): MailSection {
  const { language, agency } = facts;
  const texts = receiptTexts[language];
  const size = facts.files.reduce((sum, file) => sum + file.size, 0);
  return {
    opening: texts.opening(facts),
    columns: texts.factColumns,
    rows: [
      [texts.number, facts.number],
      [texts.programme, facts.programme],
      [texts.time, `${formatDate(facts.day, language)} ${facts.time}`],
      [texts.sentBy, facts.sentBy[language]],
      [texts.submission, String(facts.submission)],
      [texts.files, texts.filesOf(facts.files.length, size)],
      [texts.snapshot, facts.snapshotHash],
    ],
    deadline: [plain(texts.withdraw(facts.receiver[language]))],
    afterSchool: agency && texts.afterSchool(agency.name[language], formatDate(agency.due, language)),
    consequence: null,
  };
}

function filesSection({ files, language }: ReceiptMailFacts): MailSection {
  const texts = receiptTexts[language];
  return {
    opening: texts.listOpening(Math.min(LISTED, files.length), files.length),
    columns: texts.fileColumns,
    rows: files.slice(0, LISTED).map(({ path, size, sha256 }) => [path, size.toLocaleString("en"), sha256]),
    deadline: files.length > LISTED ? [plain(texts.listGoesOn(LISTED, files.length))] : [],
    afterSchool: null,
    consequence: null,
  };
}

interface ReceiptTexts {
  readonly subject: (facts: ReceiptMailFacts) => string;
  readonly addressee: (unit: string) => string;
  readonly opening: (facts: ReceiptMailFacts) => string;
  readonly factColumns: readonly [string, string];
  readonly number: string;
  readonly programme: string;
  readonly time: string;
  readonly sentBy: string;
  readonly submission: string;
  readonly files: string;
  readonly filesOf: (count: number, bytes: number) => string;
  readonly snapshot: string;
  readonly withdraw: (office: string) => string;
  readonly afterSchool: (agency: string, due: string) => string;
  readonly listOpening: (shown: number, all: number) => string;
  readonly fileColumns: readonly [string, string, string];
  readonly listGoesOn: (shown: number, all: number) => string;
  readonly button: string;
  readonly keep: string;
}

const receiptTexts: Record<Language, ReceiptTexts> = {
  zh: {
    subject: ({ period, rule }) => `【回执】${period}年度${filingMatters[rule].zh}已报送学校`,
    addressee: (unit) => `${unit}：`,
    opening: ({ programme, period, rule }) =>
      `贵单位${programme}专业${period}年度${filingMatters[rule].zh}已报送学校，回执如下：`,
    factColumns: ["项目", "内容"],
    number: "回执编号",
    programme: "专业",
    time: "报送时间",
    sentBy: "报送人",
    submission: "第几次提交",
    files: "文件",
    filesOf: (count, bytes) => `${count}个，共${bytes.toLocaleString("en")}字节`,
    snapshot: "快照校验值（SHA-256）",
    withdraw: (office) => `${office}开始审核之前，可以在系统内撤回。审核结果另行通知。`,
    afterSchool: (agency, due) => `学校审核后，须于${due}前报${agency}。`,
    listOpening: (shown, all) =>
      shown === all ? `文件清单（共${all}个）：` : `文件清单（前${shown}个，共${all}个）：`,
    fileColumns: ["文件", "大小（字节）", "SHA-256"],
    listGoesOn: (shown, all) =>
      `以上为前${shown}个文件。全部${all}个文件的名称、大小和校验值见所附回执（PDF）。`,
    button: "查看报备",
    keep: "列有全部文件及校验值的回执（PDF）附后，请留存。",
  },
  en: {
    subject: ({ period, rule }) => `[Receipt] ${period} ${filingMatters[rule].en} sent to the school`,
    addressee: (unit) => `${unit}:`,
    opening: ({ programme, period, rule }) =>
      `The ${filingMatters[rule].en} of ${programme} for ${period} has been sent to the school. This is the receipt:`,
    factColumns: ["Item", "Content"],
    number: "Receipt number",
    programme: "Programme",
    time: "Sent",
    sentBy: "Sent by",
    submission: "Submission",
    files: "Files",
    filesOf: (count, bytes) => `${count}, ${bytes.toLocaleString("en")} bytes in all`,
    snapshot: "Snapshot hash (SHA-256)",
    withdraw: (office) =>
      `Until ${office} begins its review, the submission can be withdrawn. You will be told the outcome.`,
    afterSchool: (agency, due) => `After the school's review it has to be filed with ${agency} by ${due}.`,
    listOpening: (shown, all) =>
      shown === all ? `Files (${all}):` : `Files (the first ${shown} of ${all}):`,
    fileColumns: ["File", "Bytes", "SHA-256"],
    listGoesOn: (shown, all) =>
      `These are the first ${shown}. The attached receipt (PDF) lists all ${all} files with name, size and hash.`,
    button: "Open the filing",
    keep: "The receipt, which lists every file with its hash, is attached as a PDF; please keep it.",
  },
};
