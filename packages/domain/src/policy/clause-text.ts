import type { Text } from "../kernel/text.ts";

/**
 * A clause as a reader of each language finds it: 第三部分（五）第4点 · part 3 (5), item 4. Titles, document numbers and
 * quoted words stay as printed, because they are what one looks for. A clause with words that are not known here stays
 * Chinese as a whole.
 */
export function clauseText(clause: string): Text {
  const parts = clause.split(printed);
  const translated = parts.map((part, at) => (at % 2 === 1 ? ` ${part} ` : inEnglish(part)));
  const isWhole = translated.every((part, at) => at % 2 === 1 || !/\p{Script=Han}/u.test(part));
  return { zh: clause, en: isWhole ? tidied(translated.join("")) : clause };
}

/** 《title》, “quoted words” and 校发〔2024〕23号, which nobody translates. */
const printed = /(《[^》]*》|“[^”]*”|(?:(?<=转引自|和|、|；)|^(?!转引自))\p{Script=Han}{2,8}〔\d{4}〕\d+号)/u;

const digits = "零一二三四五六七八九";
/** Where a number counts something; elsewhere the same characters are words. */
const numeral = /(?<=第|（|附件)[一二三四五六七八九十]+(?=部分|章|条|款|点|项|）|$)/g;

/** 二 → 2, 十二 → 12, 二十 → 20: documents have no more parts than that. */
function numberOf(chinese: string): number {
  const [tens, ones] = chinese.includes("十") ? chinese.split("十") : ["零", chinese];
  return (tens === "" ? 1 : digits.indexOf(tens ?? "")) * 10 + (ones ? digits.indexOf(ones) : 0);
}

/** In this order: what is longer first. Each word begins and ends with a blank, which `tidied` takes in. */
const words: readonly (readonly [RegExp, string])[] = [
  [/高校公开的申请通知/g, " a university's public notice on applying "],
  [/高校公开的临床医学专业认证问答/g, " a university's public questions and answers on clinical medicine "],
  [/文档分享网站(\S+?)上的/g, " the document-sharing site $1: "],
  [/副本/g, " (copy) "],
  [/（间隔年数）/g, " (the interval) "],
  [/（逾期后果）/g, " (what follows from missing it) "],
  [/转引自/g, " quoted from "],
  [/第(\d+)至(\d+)行/g, ", rows $1–$2 "],
  [/第(\d+)行/g, ", row $1 "],
  [/填写说明(\d+)/g, ", note $1 on filling in "],
  [/第(\d+)部分(?=\d)/g, ", part $1, "],
  [/第(\d+)部分/g, ", part $1 "],
  [/部分/g, " (part) "],
  [/第(\d+)章/g, ", chapter $1 "],
  [/第(\d+)条/g, ", article $1 "],
  [/第(\d+)款/g, ", paragraph $1 "],
  [/第(\d+|（\d+）)[点项]/g, ", item $1 "],
  [/附件(\d*)/g, ", annex $1 "],
  [/全文/g, " the whole text "],
  [/和/g, " and "],
  [/；/g, "; "],
  [/、/g, ", "],
  [/（/g, " ("],
  [/）/g, ") "],
];

const inEnglish = (part: string): string =>
  words.reduce(
    (text, [word, english]) => text.replace(word, english),
    part.replace(numeral, (found) => String(numberOf(found))),
  );

/** One blank between words, none before a mark, and no comma where nothing stands before it. */
const tidied = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/ ([,;):])/g, "$1")
    .replace(/\( /g, "(")
    .replace(/,(?: ?,)+/g, ",")
    .replace(/(^|[;(]|\bfrom|\band), /g, "$1 ")
    .trim();
