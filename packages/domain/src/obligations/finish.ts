import { coverageRemark } from "../calendar/holiday-coverage.ts";
import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { lastWorkingDayOnOrBefore } from "../calendar/working-days.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { Draft } from "./draft.ts";
import type { Obligation, ObligationState, StepsBetween } from "./obligation.ts";
import { stepsBetween } from "./steps-between.ts";
import { joined } from "./words.ts";

/** Turns a duty whose dates are settled into an obligation: working days, the days between, all that has to be said. */
export type Finish = (draft: Draft) => Obligation;

export function openFinish(calendar: WorkingCalendar): Finish {
  const lastWorkingDay = openLastWorkingDays(calendar);
  return (draft) => {
    const { ruling, schoolDue, agencyDue } = draft;
    const { effective } = ruling;
    return {
      rule: ruling.rule,
      regime: ruling.policy.regime,
      period: draft.period,
      year: draft.year,
      state: draft.state,
      targetDue: draft.targetDue,
      schoolDue,
      agencyDue,
      schoolLastWorkingDay:
        schoolDue === ruling.schoolDue ? ruling.schoolLastWorkingDay : lastWorkingDay(schoolDue),
      agencyLastWorkingDay:
        agencyDue === ruling.agencyDue ? ruling.agencyLastWorkingDay : lastWorkingDay(agencyDue),
      holidays: draft.year === ruling.year ? ruling.holidays : calendar.coverage(draft.year),
      steps: stepsOf(draft),
      why: draft.why,
      note: noteOf(draft, calendar),
      citations: draft.citations,
      packs: ruling.packs,
      inputs: draft.inputs,
      consequence: effective.consequence,
      gravity: effective.gravity,
      owner: effective.owner,
      evidence: effective.evidence,
      ladder: effective.ladder,
    };
  };
}

/** Looked up once each: the dates of a country's schools are few. */
function openLastWorkingDays(calendar: WorkingCalendar): (date: LocalDate | null) => LocalDate | null {
  const known = new Map<LocalDate, LocalDate>();
  return (date) => {
    if (date === null) return null;
    const before = known.get(date);
    if (before !== undefined) return before;
    const day = lastWorkingDayOnOrBefore(calendar, date);
    known.set(date, day);
    return day;
  };
}

function stepsOf({ ruling, schoolDue, agencyDue }: Draft): StepsBetween | null {
  if (schoolDue === null || agencyDue === null) return null;
  if (schoolDue === ruling.schoolDue && agencyDue === ruling.agencyDue) return ruling.steps;
  return stepsBetween({ schoolDue, agencyDue }, ruling.policy.parameters);
}

/** Beside what is not owed its reason is enough. */
function noteOf({ ruling, state, year, note }: Draft, calendar: WorkingCalendar): Text | null {
  if (!isDated(state)) return note;
  if (year === ruling.year) return joined(note, ruling.note);
  return joined(joined(note, ruling.remark), coverageRemark(year, calendar.coverage(year)));
}

const isDated = (state: ObligationState): boolean => state === "owed" || state === "fulfilled";
