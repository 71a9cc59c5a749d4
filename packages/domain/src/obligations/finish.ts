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

/** Last working days are looked up once; the dates of a country's schools are few. */
export function openFinish(calendar: WorkingCalendar): Finish {
  const known = new Map<LocalDate, LocalDate>();
  const lastWorkingDay = (date: LocalDate | null): LocalDate | null => {
    if (date === null) return null;
    let day = known.get(date);
    if (day === undefined) known.set(date, (day = lastWorkingDayOnOrBefore(calendar, date)));
    return day;
  };
  return (draft) => {
    const { ruling, state, schoolDue, agencyDue, why } = draft;
    const { effective, aside } = ruling;
    return {
      rule: ruling.rule,
      regime: ruling.policy.regime,
      period: draft.period,
      year: draft.year,
      state,
      targetDue: draft.targetDue,
      schoolDue,
      agencyDue,
      schoolLastWorkingDay: lastWorkingDay(schoolDue),
      agencyLastWorkingDay: lastWorkingDay(agencyDue),
      holidays: draft.year === ruling.year ? ruling.holidays : calendar.coverage(draft.year),
      steps: stepsOf(draft),
      why: { zh: why.zh + aside.zh, en: why.en + aside.en },
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
