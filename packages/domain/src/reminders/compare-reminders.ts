import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { ReminderLadders } from "../policy/reminder-ladder.ts";
import { type Candidate, isAwaited } from "./candidate.ts";
import type { Deadline } from "./deadline.ts";
import type { ReminderKey } from "./plan-reminders.ts";
import type { ReminderStep } from "./reminder-step.ts";
import { nextSendingDay } from "./sends-on.ts";
import { unsaidRungs } from "./unsaid-rungs.ts";

/** One duty before and after a change; `null` where there is nothing to remind of. `after` counts a new version of its dates. */
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
}

interface Span {
  readonly calendar: WorkingCalendar;
  readonly ladders: ReminderLadders;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

interface Comparing<C extends Candidate> extends Span {
  readonly changes: readonly CandidateChange<C>[];
  readonly alreadyPlanned: readonly ReminderKey[];
}

/**
 * Which reminders from `from` to `until`, both included, a change takes away and which it brings, as the sweep would
 * plan them: what was said does not count, and of the rungs that lie before `from` the latest is caught up on the next
 * day on which mails go out. Earliest first.
 */
export function compareReminders<C extends Candidate>({
  changes,
  alreadyPlanned,
  ...span
}: Comparing<C>): ReminderComparison<C> {
  const planned = Map.groupBy(alreadyPlanned, versionKey);
  const differences = changes.map(({ before, after }) => {
    const [old, next] = [remindersOf(before, span, planned), remindersOf(after, span, planned)];
    return { cancelled: without(old, next), added: without(next, old) };
  });
  return {
    cancelled: differences.flatMap(({ cancelled }) => cancelled).sort(byDay),
    added: differences.flatMap(({ added }) => added).sort(byDay),
  };
}

function remindersOf<C extends Candidate>(
  candidate: C | null,
  { from, until, calendar, ladders }: Span,
  planned: ReadonlyMap<string, readonly ReminderKey[]>,
): readonly ChangedReminder<C>[] {
  if (!candidate || !isAwaited(candidate)) return [];
  const said = new Set((planned.get(versionKey(candidate)) ?? []).map(({ step }) => step));
  const rungs = unsaidRungs(candidate, { today: until, calendar, ladders }, said);
  const missed = rungs.filter(({ on }) => on < from).slice(-1);
  const coming = rungs.filter(({ on }) => on >= from);
  // What is missed is spoken for by a rung that comes no later, if there is one.
  const caughtUp = missed
    .map((rung) => ({ ...rung, on: nextSendingDay(from, rung.deadline.due, calendar) }))
    .filter((late) => coming.every(({ on }) => on > late.on));
  return [...caughtUp, ...coming].map(({ step, on, deadline }) => ({ candidate, step, on, deadline }));
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
