import { formatDate, formatDay } from "../calendar/format-date.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Language, Text } from "../kernel/text.ts";
import { type PolicyRule, ruleNames } from "../policy/rule.ts";
import { contactLine } from "./contact-line.ts";
import type { MailView } from "./mail-view.ts";
import { plain } from "./phrase.ts";

export interface UnfiledMailFacts {
  /** Whom the mail is to. */
  readonly unit: Text;
  /** Sends the mail. */
  readonly office: Text;
  readonly phone: string | null;
  readonly today: LocalDate;
  /** What the school has accepted and nobody has registered with the agency, the nearest date first. */
  readonly filings: readonly {
    readonly programme: string;
    readonly rule: PolicyRule;
    readonly period: string;
    readonly acceptedOn: LocalDate;
    readonly agency: Text;
    readonly agencyDue: LocalDate | null;
    /** Negative once the date is past. */
    readonly workingDaysLeft: number | null;
  }[];
  readonly url: string;
  readonly language: Language;
}

/** 【已审未报】: what waits for its registration, and how many working days are left. */
export function unfiledMailView(facts: UnfiledMailFacts): MailView {
  const { unit, office, phone, today, filings, url, language } = facts;
  const texts = unfiledTexts[language];
  return {
    language,
    subject: texts.subject(filings.length),
    addressee: texts.addressee(unit[language]),
    sections: [
      {
        opening: texts.opening(formatDate(today, language)),
        columns: texts.columns,
        rows: filings.map(({ programme, rule, period, acceptedOn, agency, agencyDue, workingDaysLeft }) => [
          `${programme} ${period} ${ruleNames[rule][language]}`,
          formatDay(acceptedOn, language),
          agencyDue === null
            ? texts.noDate(agency[language])
            : texts.due(agency[language], formatDay(agencyDue, language), workingDaysLeft ?? 0),
        ]),
        deadline: [plain(texts.ask)],
        afterSchool: texts.twoActs,
        consequence: null,
      },
    ],
    button: { label: texts.button, url },
    closing: [texts.ignore, contactLine(language, office[language], phone)],
    signature: { office: office[language], date: formatDay(today, language) },
  };
}

interface UnfiledTexts {
  readonly subject: (count: number) => string;
  readonly addressee: (unit: string) => string;
  readonly opening: (today: string) => string;
  readonly columns: readonly [string, string, string];
  readonly due: (agency: string, due: string, workingDaysLeft: number) => string;
  readonly noDate: (agency: string) => string;
  readonly ask: string;
  readonly twoActs: string;
  readonly button: string;
  readonly ignore: string;
}

const unfiledTexts: Record<Language, UnfiledTexts> = {
  zh: {
    subject: (count) => `【已审未报】${count}项报备待报送认证机构`,
    addressee: (unit) => `${unit}：`,
    opening: (today) => `截至${today}，下列报备学校已审核通过，尚未登记报送认证机构：`,
    columns: ["报备", "审核通过", "认证机构期限"],
    due: (agency, due, left) =>
      left < 0 ? `${agency} ${due}（已过${-left}个工作日）` : `${agency} ${due}（剩${left}个工作日）`,
    noDate: (agency) => `未设${agency}日期`,
    ask: "请按认证机构要求完成报送，并在系统内登记报送结果和回执。",
    twoActs: "学校审核通过不等于已报送认证机构；登记之前，工作台持续告警。",
    button: "查看待报送的报备",
    ignore: "如已报送，请登记回执后忽略本提醒。",
  },
  en: {
    subject: (count) => `[Approved, not filed] ${count} to be filed with the agency`,
    addressee: (unit) => `${unit}:`,
    opening: (today) =>
      `As of ${today} the school has approved these filings, and no filing with the agency is registered:`,
    columns: ["Filing", "Approved", "Agency's date"],
    due: (agency, due, left) =>
      left < 0
        ? `${agency} ${due} (working days past: ${-left})`
        : `${agency} ${due} (working days left: ${left})`,
    noDate: (agency) => `no ${agency} date`,
    ask: "File them as the agency asks, and register the result with the agency's receipt.",
    twoActs:
      "The school's approval is no filing with the agency; until it is registered the workbench alarms.",
    button: "Open what is to be filed",
    ignore: "If it has been filed, register the receipt and ignore this mail.",
  },
};
