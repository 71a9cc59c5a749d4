/**
 * A text whose characters are those that people type. Fonts often call a character that is a radical by the radical's
 * own number, so that no search finds 见 or 目: those of Kangxi (U+2F00–2FD5) have the character in Unicode's own
 * tables, the simplified ones (U+2E80–2EF3) have not.
 */
export const plainCharacters = (text: string): string =>
  text.replace(RADICALS, (radical) => simplified.get(radical) ?? radical.normalize("NFKC"));

const RADICALS = /[\u2E80-\u2FDF\uF900-\uFAFF]/g;

/** Those that are characters of today's texts, each beside its radical. */
const simplified: ReadonlyMap<string, string> = new Map(
  "⺠民 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻰龙"
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
