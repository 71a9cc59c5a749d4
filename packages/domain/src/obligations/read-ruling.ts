import { coverageRemark } from "../calendar/holiday-coverage.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { addDays, dateOf, type LocalDate, monthDayIn } from "../kernel/dates.ts";
import { joinTexts, type Text } from "../kernel/text.ts";
import { type EffectiveRule, effectiveRule } from "../policy/effective-rule.ts";
import { dueInYear } from "../policy/in-force.ts";
import type { Exemption } from "../policy/pack.ts";
import type { InForce } from "../policy/policies.ts";
import type { Policy } from "../policy/policy.ts";
import { resolveCitation } from "../policy/resolve-citation.ts";
import { type PolicyRule, policyRules } from "../policy/rule.ts";
import type { Timing, TimingKind } from "../policy/timing.ts";
import type { Ruling, RulingHead } from "./ruling.ts";
import { inputsOf } from "./ruling-inputs.ts";
import { remarksOn } from "./ruling-remarks.ts";
import { stepsBetween } from "./steps-between.ts";
import { datesText, joined, tooLateForAgency } from "./words.ts";

/** `null` where no document of the policy knows the rule. */
export function readRuling(
  { policy, remarks }: InForce,
  rule: PolicyRule,
  year: number,
  calendar: WorkingCalendar,
): Ruling | null {
  const effective = effectiveRule(policy, rule);
  if (!effective) return null;
  const days = daysOf(policy, rule, year, effective);
  const head = { rule, year, policy, effective, ...days };
  const holidays = calendar.coverage(year);
  const remark = joinTexts(remarksOn(head));
  return {
    ...head,
    place: policyRules.indexOf(rule),
    kind: kindOf(policy, rule, effective),
    agency: effective.agency,
    school: effective.school,
    judgedOn: days.agencyDue ?? dateOf(year, 12, 31),
    dates: datesText(head, { ...days, targetDue: null }),
    steps: stepsBetween(days, policy.parameters),
    exemptions: exemptionsFrom(policy, rule),
    ...documentsOf(head),
    inputs: inputsOf(head),
    remark,
    note: joined(remark, coverageRemark(year, holidays)),
    aside: asideOf(remarks),
    holidays,
  };
}

function kindOf(policy: Policy, rule: PolicyRule, { agency, school }: EffectiveRule): TimingKind {
  const kind = (agency ?? school)?.kind;
  if (!kind || (agency && school && agency.kind !== school.kind))
    throw new RangeError(`${policy.school?.id ?? policy.association.id} dates ${rule} in another way`);
  return kind;
}

function daysOf(policy: Policy, rule: PolicyRule, year: number, { agency, school }: EffectiveRule) {
  const notice = policy.notice?.rules[rule] ? policy.notice : null;
  const set = notice?.rules[rule]?.due;
  const agencyDue = set === undefined ? dayOf(agency, year) : set;
  const printed = {
    agency: agencyDue && asPrinted(policy, agencyDue),
    school: dayOf(school, year),
  };
  const moved = policy.school?.rules[rule]?.moved !== undefined;
  const schoolDue = printed.school && (moved ? printed.school : asPrinted(policy, printed.school));
  if (schoolDue === null || printed.agency === null || schoolDue <= printed.agency)
    return { notice, agencyDue: printed.agency, schoolDue, schoolDropped: null };
  const schoolDropped = tooLateForAgency(policy, schoolDue, printed.agency);
  return { notice, agencyDue: printed.agency, schoolDue: null, schoolDropped };
}

function dayOf(timing: Timing | null, year: number): LocalDate | null {
  const day = timing && "due" in timing ? dueInYear(timing, year) : null;
  return day && monthDayIn(year, day);
}

/** A school may read “by a day” as the day before it; a day that it has set itself is meant as set. */
const asPrinted = ({ parameters }: Policy, day: LocalDate): LocalDate =>
  parameters.datesInclusive ? day : addDays(day, -1);

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

function asideOf(remarks: readonly Text[]): Text {
  const said = joinTexts(remarks);
  return said ? { zh: `（${said.zh}）`, en: ` (${said.en})` } : { zh: "", en: "" };
}
