import type { LocalDate } from "../kernel/dates.ts";
import type { Language } from "../kernel/text.ts";
import type { FilingRule } from "../policy/rule.ts";
import type { DaysLeft, Deadline } from "./deadline.ts";
import type { Phrase } from "./phrase.ts";
import type { ReminderKind } from "./reminder-kind.ts";
import { reminderTextsEn } from "./reminder-texts-en.ts";
import { reminderTextsZh } from "./reminder-texts-zh.ts";

export interface SubjectFacts {
  readonly kind: ReminderKind;
  readonly rule: FilingRule;
  readonly period: string;
  readonly daysLeft: DaysLeft;
}

export interface BasisFacts {
  readonly rule: FilingRule;
  readonly period: string;
  /** The document as printed, with its number. */
  readonly document: string;
  readonly clause: string;
  readonly deadline: Deadline;
  /** The office or the agency that receives the material by that deadline. */
  readonly receiver: string;
}

/** Of what was returned or unlocked: the office that asked, and its new day. */
export interface AgainFacts {
  readonly office: string;
  readonly due: LocalDate;
}

export interface LeadFacts {
  readonly kind: ReminderKind;
  readonly rule: FilingRule;
  readonly period: string;
  readonly today: LocalDate;
  readonly deadline: Deadline;
  readonly daysLeft: DaysLeft;
  readonly agency: string;
}

export interface DeadlineFacts {
  readonly kind: ReminderKind;
  readonly today: LocalDate;
  readonly deadline: Deadline;
  /** The working day by which an overdue or last-minute mail asks for an answer. */
  readonly answerBy: LocalDate;
  /** The office that receives the material. */
  readonly office: string;
}

/** `phone` is `null` where none is known of that office, which is then named alone. */
export interface Contact {
  readonly office: string;
  readonly phone: string | null;
}

/** Every sentence of a reminder mail; a language that lacks one does not compile. */
export interface ReminderTexts {
  readonly subject: (facts: SubjectFacts) => string;
  readonly addressee: (unit: string) => string;
  readonly basis: (facts: BasisFacts) => string;
  readonly again: (facts: AgainFacts) => string;
  readonly lead: (facts: LeadFacts) => string;
  /** Between names. */
  readonly separator: string;
  readonly columns: readonly [string, string, string];
  readonly completion: (done: number, total: number, returned: boolean) => string;
  readonly missing: (names: readonly string[], returned: boolean) => string;
  readonly reportMissing: (rule: FilingRule) => string;
  readonly deadline: (facts: DeadlineFacts) => readonly Phrase[];
  readonly afterSchool: (rule: FilingRule, due: LocalDate, agency: string) => string;
  readonly consequence: (document: string, clause: string, consequence: string) => string;
  readonly button: string;
  readonly ignoreIfDone: string;
  readonly contact: (contacts: readonly Contact[]) => string;
  readonly date: (date: LocalDate) => string;
}

export const reminderTexts: Record<Language, ReminderTexts> = {
  zh: reminderTextsZh,
  en: reminderTextsEn,
};
