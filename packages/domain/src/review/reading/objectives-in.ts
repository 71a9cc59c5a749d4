import { plainText } from "./plain-text.ts";

/** 课程目标1、2 → [1, 2]; 分目标三, CO1, 课程目标1～3 as well. Ascending, without repeats; 1 to 20. */
export function objectivesIn(text: string): readonly number[] {
  const plain = plainText(text);
  if (!anyName.test(plain)) return [];
  return ordered(Array.from(plain.matchAll(named), (match) => numbersIn(match[1] ?? match[2] ?? "")).flat());
}

/** The same where the numbers stand alone, as below a heading 对应课程目标: `1`, `1、2`, `目标1`. */
export function objectivesListed(text: string): readonly number[] {
  const plain = plainText(text);
  return bare.test(plain) ? ordered(numbersIn(plain)) : objectivesIn(plain);
}

const NUMBER = "(?:\\d{1,2}|[一二三四五六七八九十])";
const NAME = "(?:课程)?(?:教学)?(?:分)?目标";
const list = `${NUMBER}(?:\\s?[、,，和及与~-]\\s?(?:${NAME}\\s?)?${NUMBER}(?!\\d|\\.\\d|\\s?分|%))*`;
const named = new RegExp(`${NAME}\\s?[(]?(${list})|\\bCO[- ]?(\\d{1,2})`, "giu");
const anyName = /目标|CO/iu;
const bare = new RegExp(`^(?:${list}|[①-⑳])$`, "u");

function numbersIn(listed: string): number[] {
  return listed
    .replaceAll(new RegExp(NAME, "gu"), "")
    .split(/[、,，和及与]/u)
    .flatMap((part) => {
      const [from, to = from] = part.split(/[~-]/u).map(numberOf);
      if (from === undefined || to === undefined || to < from) return [];
      return Array.from({ length: Math.min(to - from, MOST) + 1 }, (_, at) => from + at);
    })
    .filter((number) => number >= 1 && number <= MOST);
}

const MOST = 20;

function numberOf(text: string): number {
  const numeral = "一二三四五六七八九十".indexOf(text.trim());
  return text.trim() !== "" && numeral >= 0 ? numeral + 1 : Number(text);
}

const ordered = (numbers: readonly number[]): readonly number[] =>
  [...new Set(numbers)].toSorted((a, b) => a - b);
