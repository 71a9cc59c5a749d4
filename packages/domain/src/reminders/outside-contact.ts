import type { LocalDate } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";

/** How the office reached somebody without this product. */
export const contactMeans = ["telephone", "oa", "in-person", "other"] as const;
export type ContactMeans = (typeof contactMeans)[number];

export const contactMeansNames: Record<ContactMeans, Text> = {
  telephone: { zh: "电话", en: "Telephone" },
  oa: { zh: "OA 公文", en: "Office system (OA)" },
  "in-person": { zh: "当面", en: "In person" },
  other: { zh: "其他方式", en: "Other means" },
};

/** 系统外联系 as it is entered: when, how, with whom, what was said, and who did it. */
export interface ContactEntry {
  readonly onDay: LocalDate;
  /** `HH:MM`; `null`: nobody noted it. */
  readonly atTime: string | null;
  readonly means: ContactMeans;
  /** An office or a role. */
  readonly withWhom: string;
  readonly said: string;
  readonly madeBy: string;
}

/** What keeps a contact from being recorded: where, what stood there, what should have. */
export interface ContactProblem {
  readonly field: Text;
  readonly found: string;
  readonly expected: Text;
}

export const SHORT_FIELD = 100;
export const LONG_FIELD = 500;

/** Everything that is wrong with it; empty where nothing is. Nobody has been reached in the future. */
export function contactProblems(
  { onDay, atTime, withWhom, said, madeBy }: ContactEntry,
  today: LocalDate,
): readonly ContactProblem[] {
  return [
    ...(onDay > today ? [{ field: fields.onDay, found: onDay, expected: notAfter(today) }] : []),
    ...(atTime !== null && !/^([01]\d|2[0-3]):[0-5]\d$/.test(atTime)
      ? [{ field: fields.atTime, found: shortened(atTime), expected: aTime }]
      : []),
    ...lengthProblem(fields.withWhom, withWhom, SHORT_FIELD),
    ...lengthProblem(fields.said, said, LONG_FIELD),
    ...lengthProblem(fields.madeBy, madeBy, SHORT_FIELD),
  ];
}

const fields = {
  onDay: { zh: "联系日期", en: "the day" },
  atTime: { zh: "联系时间", en: "the time" },
  withWhom: { zh: "联系对象", en: "who was reached" },
  said: { zh: "联系内容", en: "what was said" },
  madeBy: { zh: "联系人", en: "who reached them" },
} satisfies Record<string, Text>;

const lengthProblem = (field: Text, text: string, limit: number): readonly ContactProblem[] =>
  text.trim() === "" || text.trim().length > limit
    ? [{ field, found: shortened(text.trim()), expected: upTo(limit) }]
    : [];

const shortened = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text);
const upTo = (limit: number): Text => ({ zh: `1–${limit} 字`, en: `1 to ${limit} characters` });
const notAfter = (day: LocalDate): Text => ({ zh: `不晚于 ${day}`, en: `not after ${day}` });
const aTime: Text = { zh: "00:00 至 23:59", en: "00:00 to 23:59" };
