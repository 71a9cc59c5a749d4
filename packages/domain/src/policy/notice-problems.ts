import { dateOf, type LocalDate, yearOf } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import { listed } from "./check-choice.ts";
import type { AgencyRule, AssociationPack, NoticePack } from "./pack.ts";
import type { PolicyRule } from "./rule.ts";

/** One value of a notice that cannot be meant, with what could stand there. */
export interface NoticeProblem {
  /** Dotted; an entry of a list goes by its place. */
  readonly field: string;
  readonly found: string;
  readonly allowed: Text;
}

/** The association's document that holds for a rule in the year of the notice. */
export type AssociationFor = (rule: PolicyRule) => Pick<AssociationPack, "rules">;

/**
 * What a notice says that its year, its time in force or the standing document contradicts: for those that ship and
 * those that an office registers alike. It can only set a day where the standing rule comes to a day of the calendar.
 */
export const noticeProblems = (
  notice: NoticePack,
  associationFor: AssociationFor,
): readonly NoticeProblem[] => [
  ...spanProblems(notice),
  ...rulesOf(notice).flatMap((rule) => dueProblems(notice, rule, associationFor(rule))),
  ...notice.windows.flatMap((window, at) => windowProblems(notice, window, `windows.${at}`)),
];

const rulesOf = ({ rules }: NoticePack): readonly PolicyRule[] => Object.keys(rules) as PolicyRule[]; // by its schema

function spanProblems({ year, effective: { from, to } }: NoticePack): readonly NoticeProblem[] {
  if (from !== null && to !== null && to < from)
    return [{ field: "effective.to", found: to, allowed: notBefore(from) }];
  if ((from === null || from <= dateOf(year, 12, 31)) && (to === null || dateOf(year, 1, 1) <= to)) return [];
  return [
    {
      field: "year",
      found: `${year}`,
      allowed: {
        zh: `施行期 ${from ?? "…"} 至 ${to ?? "…"} 所及的年度`,
        en: `a year that the time in force reaches, ${from ?? "…"} to ${to ?? "…"}`,
      },
    },
  ];
}

function dueProblems(
  { year, rules }: NoticePack,
  rule: PolicyRule,
  association: Pick<AssociationPack, "rules">,
): readonly NoticeProblem[] {
  const due = rules[rule]?.due;
  if (due === undefined) return [];
  const standing = association.rules[rule];
  if (!standing)
    return [{ field: `rules.${rule}`, found: rule, allowed: listed(Object.keys(association.rules)) }];
  const field = `rules.${rule}.due`;
  if (!hasDay(standing)) return [{ field, found: due, allowed: noDay(association) }];
  return yearOf(due) === year
    ? []
    : [{ field, found: due, allowed: { zh: `${year} 年内的日期`, en: `a date in ${year}` } }];
}

/** Clocks and spans run from a fact or a validity, and what is the school's own the agency does not date. */
const hasDay = ({ timing, binds }: AgencyRule): boolean => "due" in timing && binds !== "school";

function noDay({ rules }: Pick<AssociationPack, "rules">): Text {
  const dated = Object.entries(rules).filter(([, rule]) => hasDay(rule));
  const names = listed(dated.map(([rule]) => rule));
  return {
    zh: `不写日期：该项由事件或有效期推算，或由学校确定；可写日期的有 ${names.zh}`,
    en: `no date, since this rule runs from an event or a validity, or is dated by the school; dates are for ${names.en}`,
  };
}

type Window = NoticePack["windows"][number];

function windowProblems(notice: NoticePack, { from, to }: Window, at: string): readonly NoticeProblem[] {
  if (from !== null && to < from) return [{ field: `${at}.to`, found: to, allowed: notBefore(from) }];
  return [
    ...(from === null || isInside(notice, from)
      ? []
      : [{ field: `${at}.from`, found: from, allowed: inside(notice) }]),
    ...(isInside(notice, to) ? [] : [{ field: `${at}.to`, found: to, allowed: inside(notice) }]),
  ];
}

const isInside = ({ year, effective: { from, to } }: NoticePack, day: LocalDate): boolean =>
  yearOf(day) === year || ((from === null || from <= day) && (to === null || day <= to));

const inside = ({ year, effective: { from, to } }: NoticePack): Text => ({
  zh: `${year} 年内或施行期 ${from ?? "…"} 至 ${to ?? "…"} 内的日期`,
  en: `a date in ${year} or in force, ${from ?? "…"} to ${to ?? "…"}`,
});

const notBefore = (day: LocalDate): Text => ({ zh: `不早于 ${day}`, en: `not before ${day}` });
