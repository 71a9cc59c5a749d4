import { lastWorkingDayOnOrBefore, workingDaysBetween } from "@goodstanding/domain/calendar/working-days";
import { addDays, type LocalDate, localDate } from "@goodstanding/domain/kernel/dates";
import type { ObligationId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { ReminderCandidate } from "@goodstanding/domain/reminders/candidate";
import type { Deadline } from "@goodstanding/domain/reminders/deadline";
import { type PlannedReminder, planReminders } from "@goodstanding/domain/reminders/plan-reminders";
import { unsaidRungs } from "@goodstanding/domain/reminders/unsaid-rungs";
import { reminderLadders } from "@goodstanding/policy-packs/reminder-ladder";
import { workingCalendar as calendar } from "@goodstanding/policy-packs/working-calendar";
import { randomFrom } from "../support/random.ts";

export interface Size {
  readonly programmes: number;
  readonly hours: number;
  readonly outages: number;
  readonly seed: number;
}

/**
 * `relevant`: steps whose turn came while the material was still awaited. `lost` of them were never said, neither by a
 * mail of their own nor by a later one; `byEquality`: what a planner loses that asks whether today is the date less N.
 */
export type Figures = Record<
  | "relevant"
  | "said"
  | "collapsed"
  | "lost"
  | "doubled"
  | "afterSubmission"
  | "orphaned"
  | "sweepsMissed"
  | "byEquality",
  number
>;

const FIRST = localDate("2026-08-03");
const DAYS = 190;
const SWEPT_AT = 8;
/** A step that waits for an answer is said within so many working days after its turn. */
const SETTLED_AFTER = 3;

interface Programme {
  readonly candidate: ReminderCandidate;
  /** The first day on which it is handed in; `null`: never. */
  readonly submittedOn: LocalDate | null;
}

/** Replays a season of daily sweeps with outages among them, and the first sweep after each. */
export function outages({ programmes: count, hours, outages: times, seed }: Size): Figures {
  const random = randomFrom(seed);
  const programmes = Array.from({ length: count }, (_, at) => programme(at, random));
  // Each over the hour of some day's sweep.
  const downs = Array.from(
    { length: times },
    () => Math.floor(10 + random() * (DAYS - 30)) * 24 + SWEPT_AT - Math.floor(random() * hours),
  );
  const isDown = (hour: number) => downs.some((start) => hour >= start && hour < start + hours);
  const ledger: PlannedReminder[] = [];
  const equal: string[] = [];
  const sweptOn: LocalDate[] = [];
  let sweepsMissed = 0;
  let waiting = false;
  for (let hour = 0; hour < DAYS * 24; hour += 1) {
    const today = addDays(FIRST, Math.floor(hour / 24));
    const isTime = hour % 24 === SWEPT_AT;
    if (isTime && isDown(hour)) sweepsMissed += 1;
    waiting ||= isTime;
    if (!waiting || isDown(hour)) continue;
    waiting = false;
    sweptOn.push(today);
    const open = programmes.filter(({ submittedOn }) => submittedOn === null || today < submittedOn);
    ledger.push(...sweep(open, today, ledger));
    // A planner by equality has its hour; what that missed nobody asks for again.
    if (isTime) equal.push(...open.flatMap(({ candidate }) => rungsOn(candidate, today)));
  }
  return {
    ...countOf(programmes, ledger, sweptOn),
    sweepsMissed,
    byEquality: lostByEquality(programmes, equal, sweptOn),
  };
}

function programme(at: number, random: () => number): Programme {
  const school = addDays(FIRST, 60 + Math.floor(random() * 40));
  const agency = addDays(school, 40 + Math.floor(random() * 20));
  const submitted = addDays(school, Math.floor(random() * 80) - 40);
  return {
    candidate: {
      obligationId: `obligation-${at}` as ObligationId,
      unitId: `unit-${Math.floor(at / 5)}` as UnitId,
      programme: `示例专业${at}`,
      ...{ rule: "annual-filing", regime: "engineering", period: "2026", ladder: "filing", dueVersion: 1 },
      ...{ school: deadline("school", school), agency: deadline("agency", agency) },
      ...{ remindingFrom: FIRST, status: "not-started", submittedBefore: false, wantedAgain: false },
    },
    submittedOn: random() < 0.7 ? submitted : null,
  };
}

const deadline = (level: Deadline["level"], due: LocalDate): Deadline => ({
  ...{ level, due },
  lastWorkingDay: lastWorkingDayOnOrBefore(calendar, due),
});

const sweep = (open: readonly Programme[], today: LocalDate, alreadyPlanned: readonly PlannedReminder[]) =>
  planReminders({
    ...{
      today,
      calendar,
      ladders: reminderLadders,
      alreadyPlanned,
      holds: [],
      mailedToday: new Set<UnitId>(),
    },
    candidates: open.map(({ candidate }) => candidate),
  }).mails.flatMap(({ reminders }) => reminders);

const asked = { calendar, ladders: reminderLadders };
const keyOf = ({ obligationId }: Pick<ReminderCandidate, "obligationId">, step: string) =>
  `${obligationId} ${step}`;

const rungsOn = (candidate: ReminderCandidate, today: LocalDate): readonly string[] =>
  unsaidRungs(candidate, { ...asked, today }, new Set())
    .filter(({ on }) => on === today)
    .map(({ step }) => keyOf(candidate, step));

/** Every step whose turn came early enough before the material did, and before the last sweep. */
function relevantSteps(programmes: readonly Programme[], sweptOn: readonly LocalDate[]): ReadonlySet<string> {
  const end = sweptOn.at(-1) ?? FIRST;
  return new Set(
    programmes.flatMap(({ candidate, submittedOn }) => {
      const open = submittedOn ?? addDays(end, 1);
      return unsaidRungs(candidate, { ...asked, today: end }, new Set())
        .filter(({ on }) => {
          const first = sweptOn.find((day) => day >= on);
          return (
            first !== undefined &&
            first < open &&
            workingDaysBetween(calendar, first, addDays(open, -1)) >= SETTLED_AFTER
          );
        })
        .map(({ step }) => keyOf(candidate, step));
    }),
  );
}

function countOf(
  programmes: readonly Programme[],
  ledger: readonly PlannedReminder[],
  sweptOn: readonly LocalDate[],
): Omit<Figures, "sweepsMissed" | "byEquality"> {
  const relevant = relevantSteps(programmes, sweptOn);
  const keys = ledger.map((row) => keyOf(row, row.step));
  const said = new Set(keys);
  const submitted = new Map(
    programmes.map(({ candidate, submittedOn }) => [candidate.obligationId, submittedOn]),
  );
  const spoken = new Set(
    ledger.filter(({ collapsed }) => !collapsed).map(({ obligationId, on }) => `${obligationId} ${on}`),
  );
  return {
    relevant: relevant.size,
    said: [...relevant].filter((key) => said.has(key)).length,
    collapsed: ledger.filter(({ collapsed }) => collapsed).length,
    lost: [...relevant].filter((key) => !said.has(key)).length,
    doubled: keys.length - said.size,
    afterSubmission: ledger.filter(({ obligationId, on }) => {
      const day = submitted.get(obligationId) ?? null;
      return day !== null && on >= day;
    }).length,
    orphaned: ledger.filter(
      ({ collapsed, obligationId, on }) => collapsed && !spoken.has(`${obligationId} ${on}`),
    ).length,
  };
}

function lostByEquality(
  programmes: readonly Programme[],
  equal: readonly string[],
  sweptOn: readonly LocalDate[],
): number {
  const said = new Set(equal);
  return [...relevantSteps(programmes, sweptOn)].filter((key) => !said.has(key)).length;
}

const holds = ({ relevant, said, lost, doubled, afterSubmission, orphaned }: Figures): boolean =>
  relevant > 0 && said === relevant && lost + doubled + afterSubmission + orphaned === 0;

export const figuresLine = (size: Size, figures: Figures): string =>
  `  ${size.outages} outages of ${size.hours} h, ${figures.sweepsMissed} sweeps missed: ${figures.relevant} steps relevant, ` +
  `${figures.said} said once (${figures.collapsed} spoken for by a later one), lost ${figures.lost}, doubled ${figures.doubled}, ` +
  `after the material ${figures.afterSubmission}; a planner that asks for equality loses ${figures.byEquality}`;

/** An hour, a day, ten days. */
export const lengths = [
  { hours: 1, outages: 40 },
  { hours: 24, outages: 12 },
  { hours: 240, outages: 4 },
] as const;

if (import.meta.main)
  for (const length of lengths) {
    const size = { ...length, programmes: 1000, seed: 1 };
    const figures = outages(size);
    console.log(figuresLine(size, figures));
    if (!holds(figures)) process.exitCode = 1;
  }
