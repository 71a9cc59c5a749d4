import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { addDays, type LocalDate } from "../kernel/dates.ts";
import type { LaddersInForce } from "../policy/ladders-in-force.ts";
import { type Candidate, isAwaited } from "./candidate.ts";
import type { Deadline } from "./deadline.ts";
import type { PlannedReminder, ReminderKey } from "./plan-reminders.ts";
import type { ReminderStep } from "./reminder-step.ts";
import { nextSendingDay } from "./sends-on.ts";
import { type Said, unsaidRungs } from "./unsaid-rungs.ts";

/** One duty before and after a change; `null` where there is nothing to remind of. `after` counts a new version of dates that move. */
export interface CandidateChange<C extends Candidate> {
  readonly before: C | null;
  readonly after: C | null;
}

export interface ChangedReminder<C extends Candidate> {
  readonly candidate: C;
  readonly step: ReminderStep;
  /** The day on which it would go out. */
  readonly on: LocalDate;
  readonly deadline: Deadline;
}

export interface ReminderComparison<C extends Candidate> {
  readonly cancelled: readonly ChangedReminder<C>[];
  readonly added: readonly ChangedReminder<C>[];
  /** All that go out without the change, and with it. */
  readonly before: readonly ChangedReminder<C>[];
  readonly after: readonly ChangedReminder<C>[];
}

interface Span {
  readonly calendar: WorkingCalendar;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

interface Comparing<C extends Candidate> extends Span {
  readonly ladders: { readonly before: LaddersInForce; readonly after: LaddersInForce };
  readonly changes: readonly CandidateChange<C>[];
  readonly alreadyPlanned: readonly Pick<PlannedReminder, "obligationId" | "dueVersion" | "step" | "on">[];
}

/**
 * Which reminders from `from` to `until`, both included, a change takes away and which it brings, as the sweep would
 * plan them: what was said does not count, and of the rungs that lie before `from`, or before the day on which another
 * ladder comes into force, the latest is caught up on the next day on which mails go out. Earliest first.
 */
export function compareReminders<C extends Candidate>({
  changes,
  alreadyPlanned,
  ladders,
  ...span
}: Comparing<C>): ReminderComparison<C> {
  const planned = Map.groupBy(alreadyPlanned, versionKey);
  const saidOf = (candidate: C): readonly Said[] => planned.get(versionKey(candidate)) ?? [];
  const differences = changes.map(({ before, after }) => {
    const old = before ? remindersOf(before, span, ladders.before, saidOf(before)) : [];
    const next = after ? remindersOf(after, span, ladders.after, saidOf(after)) : [];
    return { before: old, after: next, cancelled: without(old, next), added: without(next, old) };
  });
  const all = (which: keyof ReminderComparison<C>): readonly ChangedReminder<C>[] =>
    differences.flatMap((difference) => difference[which]).sort(byDay);
  return { cancelled: all("cancelled"), added: all("added"), before: all("before"), after: all("after") };
}

/** Ladder after ladder as they come into force; what one has said is said for the next. */
function remindersOf<C extends Candidate>(
  candidate: C,
  { from, until, calendar }: Span,
  { now, later }: LaddersInForce,
  alreadySaid: readonly Said[],
): readonly ChangedReminder<C>[] {
  if (!isAwaited(candidate)) return [];
  const coming: ChangedReminder<C>[] = [];
  const spans = [{ from, ladders: now }, ...later.filter((each) => each.from <= until)];
  for (const [index, { from: begins, ladders }] of spans.entries()) {
    const next = spans[index + 1]?.from;
    const today = next ? addDays(next, -1) : until;
    const rungs = unsaidRungs(candidate, { today, calendar, ladders }, [...alreadySaid, ...coming]);
    const missed = rungs.filter(({ on }) => on < begins).slice(-1);
    const ahead = rungs.filter(({ on }) => on >= begins);
    // What is missed is spoken for by a rung that comes no later, if there is one; what a later ladder overtakes, by its own.
    const caughtUp = missed
      .map((rung) => ({ ...rung, on: nextSendingDay(begins, rung.deadline.due, calendar) }))
      .filter((late) => late.on <= today && ahead.every(({ on }) => on > late.on));
    coming.push(
      ...[...caughtUp, ...ahead].map(({ step, on, deadline }) => ({ candidate, step, on, deadline })),
    );
  }
  return coming;
}

/** Those of `list` for which `others` has none of the same step on the same day. */
function without<C extends Candidate>(
  list: readonly ChangedReminder<C>[],
  others: readonly ChangedReminder<C>[],
): readonly ChangedReminder<C>[] {
  const known = new Set(others.map(stepAndDay));
  return list.filter((reminder) => !known.has(stepAndDay(reminder)));
}

type StepAndDay = Pick<ChangedReminder<Candidate>, "step" | "on">;

const stepAndDay = ({ step, on }: StepAndDay): string => `${step} ${on}`;

const byDay = (a: StepAndDay, b: StepAndDay): number => compare(a.on, b.on) || compare(a.step, b.step);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const versionKey = ({ obligationId, dueVersion }: Pick<ReminderKey, "obligationId" | "dueVersion">): string =>
  `${obligationId} ${dueVersion}`;
