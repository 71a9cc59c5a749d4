import type { LocalDate } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { LetterKind } from "./letter-kind.ts";

/** A letter as it is entered. */
export interface LetterEntry {
  readonly kind: LetterKind;
  readonly number: string;
  readonly sender: string;
  readonly letterDate: LocalDate;
  readonly receivedOn: LocalDate;
  readonly summary: string;
  /** The day that the letter itself names; `null`: it names none. */
  readonly demandedOn: LocalDate | null;
  /** How many programmes it is about. */
  readonly programmes: number;
}

/** What keeps a letter from being registered: where, what stood there, what should have. */
export interface LetterProblem {
  readonly field: Text;
  readonly found: string;
  readonly expected: Text;
}

/** Everything that is wrong with it; empty where nothing is. Dates run letter, receipt, today; a demand never precedes its letter. */
export function letterProblems(entry: LetterEntry, today: LocalDate): readonly LetterProblem[] {
  const { kind, number, sender, letterDate, receivedOn, summary, demandedOn, programmes } = entry;
  const problems: LetterProblem[] = [];
  const refuse = (field: Text, found: string, expected: Text): void => {
    problems.push({ field, found, expected });
  };
  if (number.trim() === "" || number.length > 100) refuse(fields.number, shortened(number), upTo(100));
  if (sender.trim() === "" || sender.length > 100) refuse(fields.sender, shortened(sender), upTo(100));
  if (summary.trim() === "" || summary.length > 2000) refuse(fields.summary, shortened(summary), upTo(2000));
  if (letterDate > receivedOn) refuse(fields.letterDate, letterDate, notAfter(receivedOn));
  if (receivedOn > today) refuse(fields.receivedOn, receivedOn, notAfter(today));
  if (demandedOn !== null && demandedOn < letterDate)
    refuse(fields.demandedOn, demandedOn, notBefore(letterDate));
  if (kind !== "other" && programmes === 0) refuse(fields.programmes, "", aProgramme);
  return problems;
}

const fields = {
  number: { zh: "文号", en: "the number" },
  sender: { zh: "来函单位", en: "the sender" },
  summary: { zh: "内容摘要", en: "the summary" },
  letterDate: { zh: "来函日期", en: "the date of the letter" },
  receivedOn: { zh: "收到日期", en: "the day of receipt" },
  demandedOn: { zh: "来函所定期限", en: "the date that the letter demands" },
  programmes: { zh: "涉及专业", en: "the programmes" },
} satisfies Record<string, Text>;

const shortened = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
const upTo = (limit: number): Text => ({
  zh: `1–${limit} 字`,
  en: `1 to ${limit} characters`,
});
const notAfter = (day: LocalDate): Text => ({ zh: `不晚于 ${day}`, en: `not after ${day}` });
const notBefore = (day: LocalDate): Text => ({ zh: `不早于 ${day}`, en: `not before ${day}` });
const aProgramme: Text = { zh: "至少一个专业", en: "at least one programme" };
