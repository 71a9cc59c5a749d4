import { formatDate, formatDay } from "../calendar/format-date.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { ObligationId } from "../kernel/ids.ts";
import type { Language, Text } from "../kernel/text.ts";
import { type PolicyRule, ruleNames } from "../policy/rule.ts";
import { answerLinks } from "./answer-links.ts";
import { contactLine } from "./contact-line.ts";
import { linesOf, partOf, productWords, type TemplateOf, versionsUsed } from "./mail-template.ts";
import type { MailView } from "./mail-view.ts";
import { plain } from "./phrase.ts";

/** What one college is told when a season opens. */
export interface SeasonMailFacts {
  readonly unit: Text;
  readonly office: Text;
  /** The office's own; `null` where none is registered. */
  readonly phone: string | null;
  /** 文号. */
  readonly number: string;
  readonly title: string;
  /** What the office adds; a line is a paragraph. */
  readonly words: string;
  readonly year: number;
  readonly day: LocalDate;
  /** In order of their dates. */
  readonly duties: readonly {
    readonly obligationId: ObligationId;
    readonly dueVersion: number;
    /** `null`: the college owes it itself. */
    readonly programme: string | null;
    readonly rule: PolicyRule;
    /** Where it stands written: the document as printed, with its number. */
    readonly basis: { readonly document: string; readonly clause: string };
    readonly schoolDue: LocalDate | null;
    readonly agency: { readonly name: Text; readonly due: LocalDate | null };
  }[];
  /** Names of the attached files. */
  readonly attachments: readonly string[];
  readonly url: string;
  readonly language: Language;
  /** The school's own words; the product's where left out. */
  readonly templateOf?: TemplateOf;
}

const kind = "season";
/** Mail programs cut what is longer. */
const MAX_SUBJECT = 30;

/** 【通知】: the formal opening of a season, with every duty of the college, its source and its dates. */
export function seasonMailView(facts: SeasonMailFacts): MailView {
  const { language, unit, office, phone, number, title, year, templateOf = productWords } = facts;
  const texts = seasonTexts[language];
  const template = templateOf(kind);
  const said = (part: "addressee" | "opening" | "closing") =>
    partOf(
      template,
      { kind, part, language },
      {
        ...{ unit: unit[language], office: office[language], number, period: String(year) },
        ...{ lead: texts.lead(facts), contact: contactLine(language, office[language], phone) },
      },
    );
  return {
    language,
    subject: shortened(`${texts.mark}${title}`),
    heading: { number, title },
    addressee: said("addressee"),
    sections: [
      {
        opening: [said("opening"), facts.words.trim()].filter((words) => words !== "").join("\n"),
        columns: texts.columns,
        rows: facts.duties.map(({ programme, rule, basis, schoolDue, agency }) => [
          programme ?? texts.ownDuty,
          ruleNames[rule][language],
          `${basis.document}${language === "en" ? " " : ""}${basis.clause}`,
          schoolDue === null ? texts.noDate : formatDate(schoolDue, language),
          agency.due === null ? texts.noDate : `${agency.name[language]} ${formatDate(agency.due, language)}`,
        ]),
        deadline: [plain(texts.ask)],
        afterSchool: null,
        consequence: null,
      },
    ],
    button: { label: texts.button, url: facts.url },
    answers: answerLinks(language).slice(0, 1),
    days: facts.duties.flatMap(({ obligationId, dueVersion, programme, rule, schoolDue }) =>
      schoolDue === null
        ? []
        : [
            {
              ...{ key: `${obligationId}.school`, sequence: dueVersion, date: schoolDue },
              title: texts.due(`${programme ?? unit[language]} ${ruleNames[rule][language]}`),
              text: `${number} ${title}`,
            },
          ],
    ),
    templates: versionsUsed(templateOf, [kind]),
    closing: [...texts.attached(facts.attachments), ...linesOf(said("closing"))],
    signature: { office: office[language], date: formatDay(facts.day, language) },
  };
}

function shortened(subject: string): string {
  const characters = [...subject];
  return characters.length > MAX_SUBJECT ? `${characters.slice(0, MAX_SUBJECT - 1).join("")}…` : subject;
}

interface SeasonTexts {
  readonly mark: string;
  readonly lead: (facts: SeasonMailFacts) => string;
  readonly columns: readonly [string, string, string, string, string];
  readonly ownDuty: string;
  readonly noDate: string;
  readonly ask: string;
  readonly due: (name: string) => string;
  readonly attached: (names: readonly string[]) => readonly string[];
  readonly button: string;
}

const seasonTexts: Record<Language, SeasonTexts> = {
  zh: {
    mark: "【通知】",
    lead: ({ year, duties }) =>
      `现将贵单位${year}年度须完成的专业认证状态保持事项（共${duties.length}项）及时限通知如下，请组织有关专业按期完成。`,
    columns: ["专业", "事项", "依据", "校级截止日期", "认证机构截止日期"],
    ownDuty: "本单位",
    noDate: "—",
    ask: "材料请在系统内按清单准备，并在校级截止日期前报送学校。截止日期为非工作日的，请在其前最后一个工作日完成。",
    due: (name) => `截止：${name}`,
    attached: (names) =>
      names.length === 0 ? [] : [`附件：${names.map((name, at) => `${at + 1}. ${name}`).join("；")}`],
    button: "查看待办清单",
  },
  en: {
    mark: "[Notice] ",
    lead: ({ year, duties }) =>
      `These are the duties (${duties.length}) that your unit has in ${year} to keep its programmes accredited, with their dates. Please see that they are met in time.`,
    columns: ["Programme", "Duty", "Source", "School's date", "Agency's date"],
    ownDuty: "The unit",
    noDate: "—",
    ask: "Prepare the material in the system along its list and send it to the school by the school's date; where that is not a working day, by the last working day before it.",
    due: (name) => `Due: ${name}`,
    attached: (names) =>
      names.length === 0 ? [] : [`Attached: ${names.map((name, at) => `${at + 1}. ${name}`).join("; ")}`],
    button: "Open the to-do list",
  },
};
