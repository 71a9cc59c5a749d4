import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { awaitsCollege } from "../filings/filing-status.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { ReminderLadder } from "../policy/reminder-ladder.ts";
import type { Deadline } from "./deadline.ts";
import { ledgerKey, type ReminderCandidate, type ReminderKey, unsaidRungs } from "./plan-reminders.ts";
import type { ReminderStep } from "./reminder-step.ts";

/** One filing before and after a change; `null` where there is nothing to remind of. `after` counts a new version of its dates. */
export interface CandidateChange<C extends ReminderCandidate> {
  readonly before: C | null;
  readonly after: C | null;
}

export interface ChangedReminder<C extends ReminderCandidate> {
  readonly candidate: C;
  readonly step: ReminderStep;
  /** The day on which it would go out. */
  readonly on: LocalDate;
  readonly deadline: Deadline;
}

export interface ReminderComparison<C extends ReminderCandidate> {
  readonly cancelled: readonly ChangedReminder<C>[];
  readonly added: readonly ChangedReminder<C>[];
}

interface Span {
  readonly calendar: WorkingCalendar;
  readonly ladder: ReminderLadder;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

interface Comparing<C extends ReminderCandidate> extends Span {
  readonly changes: readonly CandidateChange<C>[];
  readonly alreadyPlanned: readonly ReminderKey[];
}

/**
 * Which reminders from `from` to `until`, both included, a change takes away and which it brings, as the sweep would
 * plan them: what was said does not count, and of the rungs that lie before `from` the latest is caught up on that day.
 * Earliest first.
 */
export function compareReminders<C extends ReminderCandidate>({
  changes,
  alreadyPlanned,
  ...span
}: Comparing<C>): ReminderComparison<C> {
  const planned = new Set(alreadyPlanned.map(ledgerKey));
  const differences = changes.map(({ before, after }) => {
    const [old, next] = [remindersOf(before, span, planned), remindersOf(after, span, planned)];
    return { cancelled: without(old, next), added: without(next, old) };
  });
  return {
    cancelled: differences.flatMap(({ cancelled }) => cancelled).sort(byDay),
    added: differences.flatMap(({ added }) => added).sort(byDay),
  };
}

function remindersOf<C extends ReminderCandidate>(
  candidate: C | null,
  { from, until, calendar, ladder }: Span,
  planned: ReadonlySet<string>,
): readonly ChangedReminder<C>[] {
  if (!candidate || !awaitsCollege(candidate.status)) return [];
  const rungs = unsaidRungs(candidate, { today: until, calendar, ladder }, planned);
  const missed = rungs.filter(({ on }) => on < from).slice(-1);
  const coming = rungs.filter(({ on }) => on >= from);
  // What is missed is spoken for by the first rung of the day, if there is one.
  const caughtUp = coming.some(({ on }) => on === from) ? [] : missed.map((rung) => ({ ...rung, on: from }));
  return [...caughtUp, ...coming].map(({ step, on, deadline }) => ({ candidate, step, on, deadline }));
}

/** Those of `list` for which `others` has none of the same step on the same day. */
function without<C extends ReminderCandidate>(
  list: readonly ChangedReminder<C>[],
  others: readonly ChangedReminder<C>[],
): readonly ChangedReminder<C>[] {
  const known = new Set(others.map(stepAndDay));
  return list.filter((reminder) => !known.has(stepAndDay(reminder)));
}

type StepAndDay = Pick<ChangedReminder<ReminderCandidate>, "step" | "on">;

const stepAndDay = ({ step, on }: StepAndDay): string => `${step} ${on}`;

const byDay = (a: StepAndDay, b: StepAndDay): number => compare(a.on, b.on) || compare(a.step, b.step);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
