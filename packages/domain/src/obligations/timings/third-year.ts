import { thirdAnniversaryYear } from "../../accreditation/third-year.ts";
import { assertNever } from "../../kernel/assert-never.ts";
import { type LocalDate, lastDayOf, monthDayIn, yearOf } from "../../kernel/dates.ts";
import type { Text } from "../../kernel/text.ts";
import { dueInYear } from "../../policy/in-force.ts";
import type { Draft } from "../draft.ts";
import type { Ruling, RulingOf } from "../ruling.ts";
import type { Span, Validity } from "../track.ts";
import { arrow } from "../words.ts";
import { judgedDraft } from "./judged-draft.ts";

/**
 * The duty of the third year of one validity, which has to touch the ruling's year; `null` where that is another year,
 * and for conclusions that the rule does not ask it of.
 */
export function thirdYearDraft(
  { track, span }: Validity,
  ruling: RulingOf<"third-year">,
  code: string | null,
): Draft | null {
  if (thirdYearOf(span, ruling) !== ruling.year) return null;
  const conclusions = ruling.timing.conclusions;
  if (conclusions && !conclusions.includes(span.record.conclusion)) return null;
  return judgedDraft({ ruling, track, span, end: span.end }, code, {
    start: arithmetic(span, ruling),
    first: crossCheck(span, ruling),
    last: anniversaryCaution(span, ruling),
  });
}

const basisOf = ({ policy }: Ruling) => policy.parameters.thirdYearBasis;

function thirdYearOf(span: Span, ruling: RulingOf<"third-year">): number {
  const basis = basisOf(ruling);
  switch (basis) {
    case "third-full-calendar-year":
      return span.months.thirdYear;
    case "expiry-less-three":
      return span.months.expiryLessThree ?? span.months.thirdYear;
    case "third-anniversary":
      return yearOf(anniversaryDate(span, ruling));
    default:
      return assertNever(basis);
  }
}

function arithmetic(span: Span, ruling: RulingOf<"third-year">): Text {
  const { since } = span.months;
  const year = yearText(span, ruling);
  const asked = ruling.timing.conclusions !== undefined;
  if (!asked || span.record.conclusion !== "passed-conditional") return arrow(since, year);
  return arrow({ zh: `${since.zh}（有条件）`, en: `${since.en} (conditional)` }, year);
}

function yearText(span: Span, ruling: RulingOf<"third-year">): Text {
  const { year } = ruling;
  if (basisOf(ruling) === "third-anniversary") {
    const { from, to } = thirdAnniversaryYear(span.record);
    return {
      zh: `按周年计第三年 ${from} 至 ${to}，为 ${year} 年`,
      en: `third year by anniversaries ${from} to ${to}, that is ${year}`,
    };
  }
  if (basisOf(ruling) === "expiry-less-three" && span.months.expiryLessThree === year)
    return {
      zh: `${span.record.validTo} 届满，年份减三为 ${year}`,
      en: `ends ${span.record.validTo}, its year less three is ${year}`,
    };
  return { zh: `第三个完整自然年度 ${year}`, en: `third full calendar year ${year}` };
}

/** The association reckons with the year of expiry less three; where it differs a person decides, unless the school has. */
function crossCheck({ months }: Span, ruling: RulingOf<"third-year">): Text | null {
  const other = months.expiryLessThree;
  const { year } = ruling;
  if (basisOf(ruling) !== "third-full-calendar-year" || other === null || other === year) return null;
  return {
    zh: `待确认：按届满年份减三为 ${other} 年，与第三个完整自然年度 ${year} 不一致，暂按后者`,
    en: `To be confirmed: the year of expiry less three gives ${other}, the third full calendar year ${year}; the latter is used`,
  };
}

function anniversaryCaution(span: Span, ruling: RulingOf<"third-year">): Text | null {
  if (span.months.beginsInJanuary || basisOf(ruling) === "third-anniversary") return null;
  const { from, to } = thirdAnniversaryYear(span.record);
  const { agencyWord } = ruling.policy.association;
  const word = ruling.agency ? agencyWord : { zh: "校级", en: "school" };
  const date = anniversaryDate(span, ruling);
  return {
    zh: `提示：如按周年计算，有效期第三年为 ${from} 至 ${to}，其${word.zh}日期为 ${date}；仅作提示，不作为截止日期`,
    en: `Caution: counted by anniversaries the third year is ${from} to ${to}, with the ${word.en}'s date ${date}; this is no deadline`,
  };
}

/** The rule's day in the third year counted from anniversary to anniversary. */
function anniversaryDate({ record }: Span, { timing }: RulingOf<"third-year">): LocalDate {
  const { from, to } = thirdAnniversaryYear(record);
  const dates = [yearOf(from), yearOf(to)].map((year) =>
    monthDayIn(year, dueInYear(timing, year) ?? { month: 12, day: 31 }),
  );
  return dates.find((date) => date.slice(0, 7) >= from && date <= lastDayOf(to)) ?? lastDayOf(to);
}
