import { coverageRemark } from "../calendar/holiday-coverage.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { lastWorkingDayOnOrBefore } from "../calendar/working-days.ts";
import { dateOf, type LocalDate, yearOf } from "../kernel/dates.ts";
import { joinTexts, type Text } from "../kernel/text.ts";
import { printedDays } from "./printed-days.ts";
import type { RuleInPolicy } from "./rule-in-policy.ts";
import type { Ruling } from "./ruling.ts";
import { inputsOf } from "./ruling-inputs.ts";
import { remarksOn } from "./ruling-remarks.ts";
import { stepsBetween } from "./steps-between.ts";
import { afterArrow, datesText, insideDates, joined, withAside } from "./words.ts";

/** What a rule says for one year. `remarks`: what has to be said of the choice of its documents. */
export function readRuling(
  inPolicy: RuleInPolicy,
  remarks: readonly Text[],
  year: number,
  calendar: WorkingCalendar,
): Ruling {
  const { policy, rule, effective, timing } = inPolicy;
  const days = printedDays(policy, rule, year);
  const head = { ...inPolicy, ...days, year };
  const lastDay = dateOf(year, 12, 31);
  const judgedOn = days.agencyDue ?? lastDay;
  const aside = asideOf(remarks);
  const dates = withAside(datesText(head, { ...days, targetDue: null }), aside);
  const remark = joinTexts(remarksOn(head));
  const holidays = calendar.coverage(year);
  return {
    ...head,
    period: `${year}`,
    kind: timing.kind,
    agency: effective.agency,
    school: effective.school,
    judgedOn,
    heldOn: judgedOn > lastDay ? lastDay : judgedOn,
    isWithinYear: isIn(year, days.agencyDue) && isIn(year, days.schoolDue),
    schoolLastWorkingDay: days.schoolDue && lastWorkingDayOnOrBefore(calendar, days.schoolDue),
    agencyLastWorkingDay: days.agencyDue && lastWorkingDayOnOrBefore(calendar, days.agencyDue),
    dates,
    ending: afterArrow(timing.kind === "yearly" ? insideDates({ year, judgedOn }, dates) : dates),
    steps: stepsBetween(days, policy.parameters),
    inputs: inputsOf(head),
    remark,
    note: joined(remark, coverageRemark(year, holidays)),
    aside,
    holidays,
  };
}

const isIn = (year: number, day: LocalDate | null): boolean => day === null || yearOf(day) === year;

function asideOf(remarks: readonly Text[]): Text | null {
  const said = joinTexts(remarks);
  return said && { zh: `（${said.zh}）`, en: ` (${said.en})` };
}
