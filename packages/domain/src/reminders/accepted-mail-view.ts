import { formatDate, formatDay } from "../calendar/format-date.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Language, Text } from "../kernel/text.ts";
import type { FilingRule } from "../policy/rule.ts";
import { answerLinks } from "./answer-links.ts";
import { contactLine } from "./contact-line.ts";
import { filingMatters } from "./filing-matters.ts";
import { linesOf, partOf, productWords, type TemplateOf, versionsUsed } from "./mail-template.ts";
import type { MailView } from "./mail-view.ts";
import { type Phrase, plain, strong } from "./phrase.ts";

/** What a college is told of material that the school has approved. */
export interface AcceptedMailFacts {
  readonly unit: Text;
  /** Sends the mail. */
  readonly office: Text;
  /** The office's own; `null` where none is registered. */
  readonly phone: string | null;
  readonly programme: string;
  readonly rule: FilingRule;
  readonly period: string;
  /** Of the submission that was approved; `null` where it has none. */
  readonly receipt: string | null;
  readonly submission: number;
  readonly acceptedOn: LocalDate;
  /** Where it is filed next; `due` is `null` where that has no date. */
  readonly agency: { readonly name: Text; readonly due: LocalDate | null };
  readonly filedBy: "programme" | "college" | "quality-office";
  readonly url: string;
  readonly language: Language;
  /** The school's own words; the product's where left out. */
  readonly templateOf?: TemplateOf;
}

const kind = "accepted";

/** 【审核通过】: the school's approval with the number of the receipt, and what the agency still waits for. */
export function acceptedMailView(facts: AcceptedMailFacts): MailView {
  const { language, office, phone, unit, programme, period, templateOf = productWords } = facts;
  const texts = acceptedTexts[language];
  const template = templateOf(kind);
  const said = (part: "addressee" | "opening" | "closing") =>
    partOf(
      template,
      { kind, part, language },
      {
        ...{ unit: unit[language], office: office[language], programme, period, lead: texts.lead(facts) },
        contact: contactLine(language, office[language], phone),
      },
    );
  return {
    language,
    subject: texts.subject(facts),
    addressee: said("addressee"),
    sections: [
      {
        opening: said("opening"),
        columns: texts.columns,
        rows: [
          [texts.programme, programme],
          ...(facts.receipt === null ? [] : [[texts.receipt, facts.receipt]]),
          [texts.submission, String(facts.submission)],
          [texts.acceptedOn, formatDate(facts.acceptedOn, language)],
        ],
        deadline: texts.next(facts),
        afterSchool: texts.twoActs,
        consequence: null,
      },
    ],
    button: { label: texts.button, url: facts.url },
    answers: answerLinks(language).slice(0, 1),
    templates: versionsUsed(templateOf, [kind]),
    closing: linesOf(said("closing")),
    signature: { office: office[language], date: formatDay(facts.acceptedOn, language) },
  };
}

interface AcceptedTexts {
  readonly subject: (facts: AcceptedMailFacts) => string;
  readonly lead: (facts: AcceptedMailFacts) => string;
  readonly columns: readonly [string, string];
  readonly programme: string;
  readonly receipt: string;
  readonly submission: string;
  readonly acceptedOn: string;
  readonly next: (facts: AcceptedMailFacts) => readonly Phrase[];
  readonly twoActs: string;
  readonly button: string;
}

const acceptedTexts: Record<Language, AcceptedTexts> = {
  zh: {
    subject: ({ period, rule }) => `【审核通过】${period}年度${filingMatters[rule].zh}已通过学校审核`,
    lead: ({ programme, period, rule }) =>
      `贵单位${programme}专业${period}年度${filingMatters[rule].zh}经学校审核通过。有关情况如下：`,
    columns: ["项目", "内容"],
    programme: "专业",
    receipt: "回执编号",
    submission: "第几次提交",
    acceptedOn: "审核通过日期",
    next: ({ agency: { name, due }, filedBy, office }) => [
      ...(due === null
        ? [plain(`下一步报送${name.zh}，${name.zh}未设日期。`)]
        : [plain("下一步须于"), strong(formatDate(due, "zh")), plain(`前报送${name.zh}。`)]),
      plain(
        filedBy === "quality-office"
          ? `由${office.zh}统一报送，学院和专业无需另行操作。`
          : `请由${filedBy === "programme" ? "专业" : "学院"}按${name.zh}要求报送，并在系统内登记报送结果和对方回执。`,
      ),
    ],
    twoActs: "学校审核通过不等于已报送认证机构；登记报送之前，该项报备仍为未完成。",
    button: "查看报备",
  },
  en: {
    subject: ({ period, rule }) => `[Approved] ${period} ${filingMatters[rule].en}`,
    lead: ({ programme, period, rule }) =>
      `The school has approved the ${filingMatters[rule].en} of ${programme} for ${period}:`,
    columns: ["Item", "Content"],
    programme: "Programme",
    receipt: "Receipt number",
    submission: "Submission",
    acceptedOn: "Approved on",
    next: ({ agency: { name, due }, filedBy, office }) => [
      ...(due === null
        ? [plain(`Next it is filed with ${name.en}, which has set no date. `)]
        : [plain(`Next it has to be filed with ${name.en} by `), strong(formatDate(due, "en")), plain(". ")]),
      plain(
        filedBy === "quality-office"
          ? `${office.en} files it; college and programme have nothing to do.`
          : `The ${filedBy} files it as ${name.en} asks and registers the result with the receipt.`,
      ),
    ],
    twoActs:
      "The school's approval is no filing with the agency: until that is registered, the duty stays open.",
    button: "Open the filing",
  },
};
