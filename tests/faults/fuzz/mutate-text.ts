import type { Dice } from "./dice.ts";
import type { Mutation } from "./mutation.ts";

/** A text with one word a great many times somewhere in it, which is what slow patterns stumble over. */
export const monotonous: Mutation = (sound, dice) => {
  const at = startOfCharacter(sound, dice.below(sound.length + 1));
  const inserted = Buffer.from(repeated(dice.oneOf(words), dice));
  return Buffer.concat([sound.subarray(0, at), inserted, sound.subarray(at)]);
};

/** Not in the middle of a character of UTF-8, which would make it no text at all. */
function startOfCharacter(bytes: Buffer, from: number): number {
  let at = from;
  while (at > 0 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return at;
}

/** The word as often as fits into a few KiB, seldom into two MiB. */
export function repeated(word: string, { oneOf, seldom }: Dice): string {
  const bytes = seldom(2_000_000, oneOf([2_000, 2_000, 2_000, 60_000]));
  return word.repeat(Math.ceil(bytes / Buffer.byteLength(word)));
}

const words: readonly string[] = [
  ...[
    "<",
    "<p",
    "<p>",
    "<table>",
    "<tr><td>",
    "<td><table><tr>",
    "<br>",
    "</p>",
    "<!--",
    "<script>",
    "<style",
  ],
  ...["&nbsp;", "&amp", "&#", "<a b='", '"', '""', '","', ",", "\t", " ", "\n", "\r\n", "\r", "# ", "#"],
  ...[
    "课程名称：",
    "课程目标1",
    "课程目标1、",
    "达成度",
    "评价日期：2026年",
    "2026年7月8日、",
    "目标",
    "（",
    "）",
    "(",
  ],
  ...[
    "0.78、",
    "0.",
    "9",
    "13800138000",
    "1380013800",
    "110105",
    "11010519491231002X",
    "6222",
    "X",
    "-",
    "——",
  ],
  ...[
    "（课程目标1，20分）",
    "20分",
    "学号",
    "持续改进：",
    "针对",
    "审核结论：",
    "评价依据",
    "一、",
    "(1)",
    "\\",
    "{",
    "}",
  ],
  ...["\u0301", "\u202e", "\ud83d\ude00", "𠮷", "\u3000", "\u00a0", "ﷺ", "{\\rtf1 ", "\0"],
];
