import { fillText, type TextParams } from "../kernel/fill-text.ts";
import { languages, type Text } from "../kernel/text.ts";
import type { Parameters } from "./parameters.ts";
import { text } from "./scalars.ts";

/** What a remark may leave to be filled in, such as `{nextYear}`. */
const blanks = ["nextYear", "majorChangeDays"] as const;

/** What has to be said of every duty of one rule, and of this document's alone. */
export const remark = text.refine(
  (said) => languages.every((language) => blanksIn(said[language]).every(isKnown)),
  "remark-blank",
);

/** The remark of a duty of the year; `null` for the document itself, which speaks of every year. */
export function remarkText(said: Text, { majorChangeDays }: Parameters, year: number | null): Text {
  const params: TextParams = {
    majorChangeDays,
    "nextYear.zh": year === null ? "次年" : `${year + 1} 年`,
    "nextYear.en": year === null ? "the following year" : year + 1,
  };
  return { zh: fillText(said, params, "zh"), en: fillText(said, params, "en") };
}

const blanksIn = (said: string): readonly string[] =>
  [...said.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
const isKnown = (name: string): boolean => (blanks as readonly string[]).includes(name);
