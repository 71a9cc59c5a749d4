import { coverageRemark } from "../calendar/holiday-coverage.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { lastWorkingDayOnOrBefore } from "../calendar/working-days.ts";
import { dateOf, yearOf } from "../kernel/dates.ts";
import { joinTexts, type Text } from "../kernel/text.ts";
import { type EffectiveRule, effectiveRule } from "../policy/effective-rule.ts";
import type { Exemption } from "../policy/pack.ts";
import type { InForce } from "../policy/policies.ts";
import type { Policy } from "../policy/policy.ts";
import { resolveCitation } from "../policy/resolve-citation.ts";
import type { PolicyRule } from "../policy/rule.ts";
import type { Timing } from "../policy/timing.ts";
import { printedDays } from "./printed-days.ts";
import type { Ruling, RulingHead } from "./ruling.ts";
import { inputsOf } from "./ruling-inputs.ts";
import { remarksOn } from "./ruling-remarks.ts";
import { stepsBetween } from "./steps-between.ts";
import { datesText, insideDates, joined, withAside } from "./words.ts";

/** `null` where no document of the policy knows the rule. */
export function readRuling(
  { policy, remarks }: InForce,
  rule: PolicyRule,
  year: number,
  calendar: WorkingCalendar,
): Ruling | null {
  const effective = effectiveRule(policy, rule);
  if (!effective) return null;
  const timing = timingOf(policy, rule, effective);
  const days = printedDays(policy, rule, year);
  const head = { rule, year, policy, effective, ...days };
  const lastDay = dateOf(year, 12, 31);
  const judgedOn = days.agencyDue ?? lastDay;
  const aside = asideOf(remarks);
  const dates = withAside(datesText(head, { ...days, targetDue: null }), aside);
  const holidays = calendar.coverage(year);
  const remark = joinTexts(remarksOn(head));
  return {
    ...head,
    period: `${year}`,
    kind: timing.kind,
    timing,
    agency: effective.agency,
    school: effective.school,
    judgedOn,
    heldOn: judgedOn > lastDay ? lastDay : judgedOn,
    isWithinYear: [days.agencyDue, days.schoolDue].every((day) => day === null || yearOf(day) === year),
    schoolLastWorkingDay: days.schoolDue && lastWorkingDayOnOrBefore(calendar, days.schoolDue),
    agencyLastWorkingDay: days.agencyDue && lastWorkingDayOnOrBefore(calendar, days.agencyDue),
    dates,
    insideDates: insideDates({ year, judgedOn }, dates),
    steps: stepsBetween(days, policy.parameters),
    exemptions: exemptionsFrom(policy, rule),
    ...documentsOf(head),
    inputs: inputsOf(head),
    remark,
    note: joined(remark, coverageRemark(year, holidays)),
    aside,
    holidays,
  };
}

function timingOf(policy: Policy, rule: PolicyRule, { agency, school }: EffectiveRule): Timing {
  const timing = agency ?? school;
  if (!timing || (agency && school && agency.kind !== school.kind))
    throw new RangeError(`${policy.school?.id ?? policy.association.id} dates ${rule} in another way`);
  return timing;
}

const exemptionsFrom = ({ school }: Policy, rule: PolicyRule): ReadonlyMap<string, Exemption> =>
  new Map(
    (school?.exemptions ?? []).filter(({ rules }) => rules.includes(rule)).map((each) => [each.code, each]),
  );

/** The documents that speak of the rule: the year's notice first, then the school's, then the association's. */
function documentsOf({ policy, rule, notice }: RulingHead): Pick<Ruling, "citations" | "packs"> {
  const { association, school } = policy;
  const ours = school?.rules[rule];
  const cited = [
    notice?.rules[rule]?.citation,
    ours?.citation,
    ours ? school?.byAnalogy?.citation : undefined,
    association.rules[rule]?.citation,
  ].filter((citation) => citation !== undefined);
  const speaking = [
    association.rules[rule] && association.id,
    policy.notice &&
      (notice || policy.notice.windows.some((window) => window.rule === rule)) &&
      policy.notice.id,
    ours && school?.id,
  ];
  return {
    citations: cited.map((citation) => resolveCitation(policy, citation)),
    packs: speaking.filter((id) => typeof id === "string"),
  };
}

function asideOf(remarks: readonly Text[]): Text | null {
  const said = joinTexts(remarks);
  return said && { zh: `（${said.zh}）`, en: ` (${said.en})` };
}
