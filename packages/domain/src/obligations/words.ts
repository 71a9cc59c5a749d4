import { type LocalDate, yearOf } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { Policy } from "../policy/policy.ts";
import type { Ruling } from "./ruling.ts";
import type { Span } from "./track.ts";

export interface DueDates {
  readonly targetDue: LocalDate | null;
  readonly schoolDue: LocalDate | null;
  readonly agencyDue: LocalDate | null;
}

type Named = Pick<Ruling, "policy" | "notice" | "year">;

/** 校级 10-31，协会 12-31: month and day where the date lies in the year that was named before, else the whole date. */
export function datesText(
  ruling: Named,
  { targetDue, schoolDue, agencyDue }: DueDates,
  named: number | null = ruling.year,
): Text {
  const { agencyWord } = ruling.policy.association;
  const set = ruling.notice?.shortName;
  let [zh, en] = ["", ""];
  const say = (wordZh: string, wordEn: string, date: LocalDate): void => {
    const day = yearOf(date) === named ? date.slice(5) : date;
    zh += `${zh === "" ? "" : "，"}${wordZh} ${day}`;
    en += `${en === "" ? "" : ", "}${wordEn} ${day}`;
  };
  if (targetDue !== null) say("目标", "target", targetDue);
  if (schoolDue !== null) say("校级", "school", schoolDue);
  if (agencyDue !== null) say(agencyWord.zh, agencyWord.en, agencyDue);
  return agencyDue && set ? { zh: `${zh}（${set.zh}）`, en: `${en} (${set.en})` } : { zh, en };
}

/** Two remarks as one, in the order in which they have to be read. */
export function joined(first: Text | null, second: Text | null): Text | null {
  if (first === null) return second;
  if (second === null) return first;
  return { zh: `${first.zh}；${second.zh}`, en: `${first.en}; ${second.en}` };
}

/** What `joined` has put together, without one of its parts; `null` where that is all. */
export function withoutPart(whole: Text | null, part: Text): Text | null {
  if (whole === null || whole.zh === part.zh) return null;
  return { zh: cut(whole.zh, part.zh, "；"), en: cut(whole.en, part.en, "; ") };
}

const cut = (whole: string, part: string, separator: string): string =>
  whole.startsWith(part + separator)
    ? whole.slice(part.length + separator.length)
    : whole.replace(separator + part, () => "");

/** The end of the arithmetic of a year: that the validity holds it, and the dates. */
export const insideDates = ({ year, judgedOn }: Pick<Ruling, "year" | "judgedOn">, dates: Text): Text => ({
  zh: `${year} 年度在有效期内 → ${dates.zh}`,
  en: `${judgedOn} is inside → ${dates.en}`,
});

/** What has to be said of the documents comes after what they say. */
export const withAside = (text: Text, aside: Text | null): Text =>
  aside === null ? text : followedBy(text, aside);

/** The parts of the arithmetic in one line. */
export const arrow = (from: Text, to: Text): Text => ({
  zh: from.zh + ARROW + to.zh,
  en: from.en + ARROW + to.en,
});
const ARROW = " → ";

/** A part of the arithmetic that always comes after another one. */
export const afterArrow = ({ zh, en }: Text): Text => ({ zh: ARROW + zh, en: ARROW + en });

/** One text after another. */
export const followedBy = (first: Text, second: Text): Text => ({
  zh: first.zh + second.zh,
  en: first.en + second.en,
});

/** A school date after the agency's could never be kept; it comes about where one regime follows another's document. */
export function tooLateForAgency({ association }: Policy, schoolDue: LocalDate, agencyDue: LocalDate): Text {
  const { agencyWord } = association;
  return {
    zh: `校级日期 ${schoolDue} 晚于${agencyWord.zh}日期 ${agencyDue}，不设校级期限`,
    en: `No school date: ${schoolDue} would come after the ${agencyWord.en}'s date ${agencyDue}`,
  };
}

/** Where it is not sure whose date a date is, that has to be said beside it. */
export function doubtText({ doubt }: Span, { policy: { association } }: Ruling): Text | null {
  if (doubt === null) return null;
  const { agencyWord } = association;
  if (doubt.word === null) {
    return {
      zh: `认证机构未登记，按${agencyWord.zh}日期推定`,
      en: `Accrediting agency not registered; the ${agencyWord.en}'s date is assumed`,
    };
  }
  return {
    zh: `认证类别为“${doubt.word}”，参照${agencyWord.zh}日期推定，请向认证机构核实`,
    en: `The accreditation is of the kind “${doubt.word}”; the ${agencyWord.en}'s date is assumed by analogy, ask the agency`,
  };
}

/** 无需报备 · no filing is owed */
export function nothingOwed({ rule, effective: { name } }: Pick<Ruling, "rule" | "effective">): Text {
  if (rule === "annual-filing") return { zh: "无需报备", en: "no filing is owed" };
  if (rule === "third-year-report") return { zh: `无需提交${name.zh}`, en: "no report is owed" };
  return { zh: `“${name.zh}”不作要求`, en: `“${name.en}” is not asked for` };
}
