import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { awaitsCollege } from "../filings/filing-status.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { ReminderLadder } from "../policy/reminder-ladder.ts";
import type { Deadline } from "./deadline.ts";
import type { Rung } from "./ladder.ts";
import { ledgerKey, type ReminderCandidate, type ReminderKey, unsaidRungs } from "./plan-reminders.ts";
import type { ReminderStep } from "./reminder-step.ts";

/** One filing before and after a change; `null` where there is nothing to remind of. `after` counts a new version of its dates. */
export interface CandidateChange {
  readonly before: ReminderCandidate | null;
  readonly after: ReminderCandidate | null;
}

export interface ChangedReminder {
  readonly candidate: ReminderCandidate;
  readonly step: ReminderStep;
  /** The day on which it would go out. */
  readonly on: LocalDate;
  readonly deadline: Deadline;
}

export interface ReminderComparison {
  readonly cancelled: readonly ChangedReminder[];
  readonly added: readonly ChangedReminder[];
}

interface Comparing {
  readonly changes: readonly CandidateChange[];
  readonly calendar: WorkingCalendar;
  readonly ladder: ReminderLadder;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly alreadyPlanned: readonly ReminderKey[];
}

/**
 * Which reminders from `from` to `until`, both included, a change takes away and which it brings, as the sweep would
 * plan them: what was said does not count, and of the rungs that lie before `from` the latest is caught up on that day.
 * Earliest first.
 */
export function compareReminders({ changes, alreadyPlanned, ...span }: Comparing): ReminderComparison {
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

function remindersOf(
  candidate: ReminderCandidate | null,
  { from, until, calendar, ladder }: Omit<Comparing, "changes" | "alreadyPlanned">,
  planned: ReadonlySet<string>,
): readonly ChangedReminder[] {
  if (!candidate || !awaitsCollege(candidate.status)) return [];
  const rungs = unsaidRungs(candidate, { today: until, calendar, ladder }, planned);
  const missed = rungs.filter(({ on }) => on < from).slice(-1);
  const coming = rungs.filter(({ on }) => on >= from);
  // What is missed is spoken for by the first rung of the day, if there is one.
  const caughtUp = coming.some(({ on }) => on === from) ? [] : missed.map((rung) => ({ ...rung, on: from }));
  return [...caughtUp, ...coming].map((rung) => reminderOf(candidate, rung));
}

const reminderOf = (candidate: ReminderCandidate, { step, on, deadline }: Rung): ChangedReminder => ({
  ...{ candidate, step, on, deadline },
});

/** Those of `list` for which `others` has none of the same step on the same day. */
function without(
  list: readonly ChangedReminder[],
  others: readonly ChangedReminder[],
): readonly ChangedReminder[] {
  const known = new Set(others.map(stepAndDay));
  return list.filter((reminder) => !known.has(stepAndDay(reminder)));
}

const stepAndDay = ({ step, on }: ChangedReminder): string => `${step} ${on}`;

const byDay = (a: ChangedReminder, b: ChangedReminder): number =>
  compare(a.on, b.on) || compare(a.step, b.step);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
