import { assertNever } from "../kernel/assert-never.ts";
import { counted } from "../kernel/counted.ts";
import type { MonthDay } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import { type FactKind, factKindNames } from "./fact-kind.ts";
import { defaultParameters, type Parameters } from "./parameters.ts";
import type { Length, Timing, TimingOf } from "./timing.ts";

/** When a rule is due, in words: 每年10月31日前 · 有效期第三年的12月31日前 · 专家组离校后3至6个月内. */
export function timingText(timing: Timing, parameters: Parameters = defaultParameters): Text {
  switch (timing.kind) {
    case "yearly":
      return withExceptions(timing, (day) => ({ zh: `每年${day.zh}`, en: `${day.en} every year` }));
    case "third-year":
      return withExceptions(timing, (day) => onlyFor(timing, thirdYear(day)));
    case "stage":
      return stageText(timing);
    case "before-expiry":
      return beforeExpiry(parameters[timing.months]);
    case "every":
      return {
        zh: `有效期内每满${timing.years}年`,
        en: `at the end of every ${counted(timing.years, "year")} of the validity`,
      };
    case "clock":
      return clockText(timing, parameters);
    case "quota":
      return quotaText(timing);
    default:
      return assertNever(timing);
  }
}

/** 10月31日 · 31 October */
export const dayText = ({ month, day }: MonthDay): Text => ({
  zh: `${month}月${day}日`,
  en: `${day} ${months[month - 1] ?? ""}`,
});

function withExceptions(
  { due, dueIn }: TimingOf<"yearly"> | TimingOf<"third-year">,
  say: (day: Text) => Text,
): Text {
  const rule = say(due ? by(due) : { zh: "（文件未写明日期）", en: "on no stated day" });
  const others = Object.entries(dueIn).map(([year, day]) => ({ year, day: by(day) }));
  if (others.length === 0) return rule;
  const zh = others.map(({ year, day }) => `${year}年为${day.zh}`).join("，");
  const en = others.map(({ year, day }) => `in ${year} ${day.en}`).join(", ");
  return { zh: `${rule.zh}（${zh}）`, en: `${rule.en} (${en})` };
}

const by = (day: MonthDay): Text => ({ zh: `${dayText(day).zh}前`, en: `by ${dayText(day).en}` });

const thirdYear = (day: Text): Text => ({
  zh: `有效期第三年的${day.zh}`,
  en: `${day.en} of the third year of the validity`,
});

function onlyFor({ conclusions }: TimingOf<"third-year">, when: Text): Text {
  if (conclusions?.length !== 1) return when;
  return conclusions[0] === "passed-conditional"
    ? { zh: `${when.zh}（限有条件通过的专业）`, en: `${when.en}, for a conditional conclusion` }
    : { zh: `${when.zh}（限无条件通过的专业）`, en: `${when.en}, for an unconditional conclusion` };
}

function stageText({ due, yearsBeforeExpiry }: TimingOf<"stage">): Text {
  const day = by(due);
  const [zh, en] =
    yearsBeforeExpiry === 0
      ? ["有效期届满当年", "the year of expiry"]
      : [
          `有效期届满前${yearsBeforeExpiry}年`,
          `${counted(yearsBeforeExpiry, "year")} before the year of expiry`,
        ];
  return {
    zh: `申请当年（复评为${zh}）的${day.zh}`,
    en: `${day.en} of the year of application (for a renewal, ${en})`,
  };
}

function beforeExpiry(months: number): Text {
  if (months === 0) return { zh: "有效期届满前", en: "before the validity expires" };
  return {
    zh: `有效期届满前至少${months}个月`,
    en: `at least ${counted(months, "month")} before the validity expires`,
  };
}

function clockText({ starts, length, target }: TimingOf<"clock">, parameters: Parameters): Text {
  const base = starts === "planBase" || starts === "completionBase" ? parameters[starts] : starts;
  const last = length === "majorChangeDays" ? { days: parameters.majorChangeDays } : length;
  const span = target ? rangeText(target, last) : lengthText(last);
  return { zh: `${factKindNames[base].zh}后${span.zh}内`, en: `within ${span.en} after ${moments[base]}` };
}

function rangeText(first: Length, last: Length): Text {
  const [from, to] = [partsOf(first), partsOf(last)];
  if (from.unit !== to.unit)
    return {
      zh: `${lengthText(first).zh}至${lengthText(last).zh}`,
      en: `${lengthText(first).en} to ${lengthText(last).en}`,
    };
  return {
    zh: `${from.count}至${to.count}${units[to.unit]}`,
    en: `${from.count} to ${counted(to.count, to.unit)}`,
  };
}

/** 10日 · 6个月 */
export function lengthText(length: Length): Text {
  const { count, unit } = partsOf(length);
  return { zh: `${count}${units[unit]}`, en: counted(count, unit) };
}

type Unit = "day" | "month" | "year";

function partsOf(length: Length): { readonly count: number; readonly unit: Unit } {
  if ("days" in length) return { count: length.days, unit: "day" };
  return "months" in length ? { count: length.months, unit: "month" } : { count: length.years, unit: "year" };
}

const units: Record<Unit, string> = { day: "日", month: "个月", year: "年" };

const moments: Record<FactKind, string> = {
  "panel-left": "the panel left",
  "feedback-delivered": "the on-site feedback was delivered",
  "draft-report-received": "the draft review report was received",
  "conclusion-published": "the conclusion was published",
  "change-occurred": "the change occurred",
  "validity-discontinued": "the validity was discontinued",
  "appeal-filed": "the appeal was filed",
  "activity-held": "the activity was held",
  fulfilled: "the duty was fulfilled",
};

function quotaText({ activity, atLeast, per, of }: TimingOf<"quota">): Text {
  const [time, who] = [times[per], asked[of]];
  const count = activity === "application" ? `${atLeast}个专业` : `${atLeast}次`;
  return {
    zh: `${time.zh}${who.zh}不少于${count}`,
    en: `at least ${atLeast} ${time.en}, ${who.en}`,
  };
}

const times: Record<TimingOf<"quota">["per"], Text> = {
  term: { zh: "每学期", en: "each term" },
  year: { zh: "每年", en: "each year" },
};
const asked: Record<TimingOf<"quota">["of"], Text> = {
  college: { zh: "每个学院（教学单位）", en: "every college" },
  "functional-department": { zh: "每个职能部门", en: "every functional department" },
  school: { zh: "学校", en: "the school" },
};
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
