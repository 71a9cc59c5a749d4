import { formatDate, formatDay } from "../calendar/format-date.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Language, Text } from "../kernel/text.ts";
import { type PolicyRule, ruleNames } from "../policy/rule.ts";
import { alarmMailTexts } from "./alarm-mail-texts.ts";
import { contactLine } from "./contact-line.ts";
import type { MailSection, MailView } from "./mail-view.ts";
import { plain } from "./phrase.ts";

export interface AlarmMailFacts {
  /** Whom the mail is to. */
  readonly unit: Text;
  /** Sends the mail. */
  readonly office: Text;
  readonly phone: string | null;
  readonly today: LocalDate;
  /** What agencies wrote and nobody has answered, what presses first. */
  readonly letters: readonly {
    readonly kind: Text;
    readonly number: string;
    readonly sender: string;
    /** None: the letter is about the whole school. */
    readonly programmes: readonly string[];
    /** `null`: it names no day and is answered at once. */
    readonly dueOn: LocalDate | null;
    readonly workingDaysLeft: number;
  }[];
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
  /** Orders to rectify that are not met, what presses first. */
  readonly orders: readonly {
    readonly programme: string;
    readonly reason: string;
    readonly dueOn: LocalDate;
    readonly workingDaysLeft: number;
  }[];
  readonly url: string;
  readonly language: Language;
}

/** What has to be dealt with at once: letters, filings that wait for their registration, orders; with the days left. */
export function alarmMailView(facts: AlarmMailFacts): MailView {
  const { unit, office, phone, today, letters, filings, orders, url, language } = facts;
  const texts = alarmMailTexts[language];
  const counts = { letters: letters.length, filings: filings.length, orders: orders.length };
  const sections = [lettersSection(facts), filingsSection(facts), ordersSection(facts)];
  return {
    language,
    subject: texts.subject(counts),
    addressee: texts.addressee(unit[language]),
    sections: sections.filter(({ rows }) => rows.length > 0),
    button: { label: texts.button, url },
    closing: [texts.ignore, contactLine(language, office[language], phone)],
    signature: { office: office[language], date: formatDay(today, language) },
  };
}

function lettersSection({ letters, today, language }: AlarmMailFacts): MailSection {
  const { asOf, letter: texts, due, wholeSchool, separator } = alarmMailTexts[language];
  return {
    opening: texts.opening(asOf(formatDate(today, language))),
    columns: texts.columns,
    rows: letters.map(({ kind, number, sender, programmes, dueOn, workingDaysLeft }) => [
      texts.what(kind[language], number, sender),
      programmes.length === 0 ? wholeSchool : programmes.join(separator),
      dueOn === null ? texts.atOnce : due(formatDay(dueOn, language), workingDaysLeft),
    ]),
    deadline: [plain(texts.ask)],
    ...{ afterSchool: null, consequence: null },
  };
}

function filingsSection({ filings, today, language }: AlarmMailFacts): MailSection {
  const { asOf, filing: texts, due } = alarmMailTexts[language];
  return {
    opening: texts.opening(asOf(formatDate(today, language))),
    columns: texts.columns,
    rows: filings.map(({ programme, rule, period, acceptedOn, agency, agencyDue, workingDaysLeft }) => [
      `${programme} ${period} ${ruleNames[rule][language]}`,
      formatDay(acceptedOn, language),
      agencyDue === null
        ? texts.noDate(agency[language])
        : `${agency[language]} ${due(formatDay(agencyDue, language), workingDaysLeft ?? 0)}`,
    ]),
    deadline: [plain(texts.ask)],
    ...{ afterSchool: texts.twoActs, consequence: null },
  };
}

function ordersSection({ orders, today, language }: AlarmMailFacts): MailSection {
  const { asOf, order: texts, due } = alarmMailTexts[language];
  return {
    opening: texts.opening(asOf(formatDate(today, language))),
    columns: texts.columns,
    rows: orders.map(({ programme, reason, dueOn, workingDaysLeft }) => [
      programme,
      shortened(reason),
      due(formatDay(dueOn, language), workingDaysLeft),
    ]),
    deadline: [plain(texts.ask)],
    ...{ afterSchool: null, consequence: null },
  };
}

/** The whole reason stands in the system. */
const LONGEST = 80;
const shortened = (text: string): string => {
  const characters = [...text];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : text;
};
