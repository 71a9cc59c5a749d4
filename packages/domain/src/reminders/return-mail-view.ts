import { formatDate, formatDay } from "../calendar/format-date.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Language, Text } from "../kernel/text.ts";
import { answerLinks } from "./answer-links.ts";
import { contactLine } from "./contact-line.ts";
import { linesOf, partOf, productWords, type TemplateOf, versionsUsed } from "./mail-template.ts";
import type { MailView } from "./mail-view.ts";
import { plain, strong } from "./phrase.ts";

/** What the mail tells that brings back a filing with the one list of what to mend. */
export interface ReturnMailFacts {
  /** That returns it: a college to the programme, the school to the college. */
  readonly level: "college" | "school";
  readonly unit: Text;
  /** Sends the mail; the college itself where it returns to the programme. */
  readonly office: Text;
  /** The office's own; `null` where none is registered. */
  readonly phone: string | null;
  readonly programme: string;
  readonly period: string;
  /** Why, in the words of who returned it. */
  readonly reason: string;
  /** The new day; `null` where none is named. */
  readonly dueAgain: LocalDate | null;
  readonly day: LocalDate;
  /** In the order of the list. */
  readonly lines: readonly {
    readonly where: string;
    readonly file: string | null;
    readonly place: string | null;
    readonly result: Text;
    readonly text: string;
  }[];
  readonly url: string;
  readonly language: Language;
  /** The school's own words; the product's where left out. */
  readonly templateOf?: TemplateOf;
}

const kind = "return";

/** More make a mail that nobody reads; the page lists them all. */
const LISTED = 50;

/** 【退回】: what is to be mended, each once, and the day by which the material is wanted again. */
export function returnMailView(facts: ReturnMailFacts): MailView {
  const { language, office, url, phone, day, dueAgain, lines, programme, period } = facts;
  const { templateOf = productWords } = facts;
  const texts = returnTexts[language];
  const said = (part: "addressee" | "opening" | "closing") =>
    partOf(
      templateOf(kind),
      { kind, part, language },
      {
        ...{ unit: texts.unit(facts), office: office[language], programme, period },
        ...{ lead: texts.lead(facts), contact: contactLine(language, office[language], phone) },
      },
    );
  const shown = lines.slice(0, LISTED);
  return {
    language,
    subject: texts.subject(facts),
    addressee: said("addressee"),
    sections: [
      {
        opening: said("opening"),
        columns: texts.columns,
        rows: shown.map(({ where, file, place, result, text }, at) => [
          String(at + 1),
          [where, file?.split("/").at(-1) ?? null, place].filter((each) => each !== null).join(" · "),
          result[language],
          text,
        ]),
        deadline:
          dueAgain === null
            ? [plain(texts.undated)]
            : [plain(texts.again), strong(formatDate(dueAgain, language)), plain(texts.submit)],
        afterSchool: lines.length > LISTED ? texts.goesOn(LISTED, lines.length) : null,
        consequence: null,
      },
    ],
    button: { label: texts.button, url },
    answers: answerLinks(language),
    templates: versionsUsed(templateOf, [kind]),
    closing: linesOf(said("closing")),
    signature: { office: office[language], date: formatDay(day, language) },
  };
}

interface ReturnTexts {
  readonly subject: (facts: ReturnMailFacts) => string;
  /** Whom it is to. */
  readonly unit: (facts: ReturnMailFacts) => string;
  readonly lead: (facts: ReturnMailFacts) => string;
  readonly columns: readonly [string, string, string, string];
  readonly again: string;
  readonly submit: string;
  /** In the place of `again`, the day and `submit`. */
  readonly undated: string;
  readonly goesOn: (shown: number, all: number) => string;
  readonly button: string;
}

const returnTexts: Record<Language, ReturnTexts> = {
  zh: {
    subject: ({ period }) => `【退回】${period}年度材料须修改后再次提交`,
    unit: ({ level, unit, programme }) => (level === "school" ? unit.zh : `${programme}专业`),
    lead: ({ level, programme, period, reason, lines }) =>
      `${level === "school" ? `贵单位${programme}专业${period}年度材料经学校审核` : `贵专业${period}年度材料经学院审核`}退回修改。退回意见：${reason}${lines.length > 0 ? `\n须处理的事项共${lines.length}条：` : ""}`,
    columns: ["序号", "位置", "结果", "意见"],
    again: "请于",
    submit: "前修改并再次提交。",
    undated: "请尽快修改并再次提交。",
    goesOn: (shown, all) => `以上为前${shown}条，全部${all}条见系统内退回清单。`,
    button: "查看退回清单",
  },
  en: {
    subject: ({ period }) => `[Returned] Material for ${period} to be mended`,
    unit: ({ level, unit, programme }) => (level === "school" ? unit.en : programme),
    lead: ({ level, programme, period, reason, lines }) =>
      `The ${level} has reviewed the material of ${programme} for ${period} and returns it. Reason: ${reason}${lines.length > 0 ? `\nPoints to see to (${lines.length}):` : ""}`,
    columns: ["No.", "Where", "Result", "Comment"],
    again: "Mend it and hand it in again by ",
    submit: ".",
    undated: "Mend it and hand it in again soon.",
    goesOn: (shown, all) => `These are the first ${shown}; all ${all} are listed in the system.`,
    button: "Open the list",
  },
};
