import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { awaitsCollege, type FilingStatus } from "../filings/filing-status.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { ObligationId, UnitId } from "../kernel/ids.ts";
import type { Regime } from "../policy/regime.ts";
import type { ReminderLadder } from "../policy/reminder-ladder.ts";
import type { FilingRule } from "../policy/rule.ts";
import { type DaysLeft, type Deadline, daysLeft, trackedDeadlines } from "./deadline.ts";
import { type Deadlines, type Rung, rungsUntil } from "./ladder.ts";
import { graver, type ReminderKind } from "./reminder-kind.ts";
import type { ReminderStep, RungKind } from "./reminder-step.ts";

/** An owed obligation with the state of its filing, as the sweep reads it. */
export interface ReminderCandidate extends Deadlines {
  readonly obligationId: ObligationId;
  readonly unitId: UnitId;
  readonly programme: string;
  readonly rule: FilingRule;
  readonly regime: Regime;
  readonly period: string;
  /** Counts up when a date changes; every rung may then be due once more. */
  readonly dueVersion: number;
  readonly status: FilingStatus;
  /** A first submission stands: it met the school's date, whatever came after. */
  readonly submittedBefore: boolean;
  /** Returned or unlocked, and wanted again: `school` is the new day, which nothing has met yet. */
  readonly wantedAgain: boolean;
  /** The first day on which the school lets the product remind. */
  readonly remindingFrom: LocalDate;
}

export interface ReminderKey {
  readonly obligationId: ObligationId;
  readonly step: ReminderStep;
  readonly dueVersion: number;
}

/** A row of the ledger; `collapsed` marks a missed rung that a later one speaks for. */
export interface PlannedReminder extends ReminderKey {
  readonly collapsed: boolean;
}

/** One obligation in a mail: the rung that speaks, and how far today (not the rung) is from the deadline it is about. */
export interface PlannedItem {
  readonly candidate: ReminderCandidate;
  readonly step: ReminderStep;
  readonly rung: RungKind;
  readonly kind: ReminderKind;
  readonly deadline: Deadline;
  readonly daysLeft: DaysLeft;
}

/** The one mail of a unit on a day. `items` in order of their deadlines, then programme, rule and period. */
export interface PlannedMail {
  readonly unitId: UnitId;
  readonly day: LocalDate;
  /** The gravest of its items. */
  readonly kind: ReminderKind;
  readonly items: readonly PlannedItem[];
  readonly reminders: readonly PlannedReminder[];
}

export interface ReminderPlanInput {
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
  readonly ladder: ReminderLadder;
  readonly candidates: readonly ReminderCandidate[];
  readonly alreadyPlanned: readonly ReminderKey[];
  /** Units that have today's mail already: what is new for them waits for tomorrow's. */
  readonly mailedToday: ReadonlySet<UnitId>;
}

/**
 * What goes out today, decided from dates and the ledger alone: whatever a stopped machine missed is caught up in
 * one mail, and a second run on the same day plans nothing.
 */
export function planReminders(input: ReminderPlanInput): { readonly mails: readonly PlannedMail[] } {
  const planned = new Set(input.alreadyPlanned.map(ledgerKey));
  const due = input.candidates
    .filter((candidate) => awaitsCollege(candidate.status) && !input.mailedToday.has(candidate.unitId))
    .flatMap((candidate) => dueObligation(candidate, input, planned));
  const mails = [...Map.groupBy(due, ({ candidate }) => candidate.unitId)].map(([unitId, obligations]) =>
    mailOf(unitId, obligations, input),
  );
  return { mails: mails.sort((a, b) => compare(a.unitId, b.unitId)) };
}

interface DueObligation {
  readonly candidate: ReminderCandidate;
  readonly speaking: Rung;
  readonly missed: readonly Rung[];
}

function dueObligation(
  candidate: ReminderCandidate,
  input: ReminderPlanInput,
  planned: ReadonlySet<string>,
): readonly DueObligation[] {
  const rungs = unsaidRungs(candidate, input, planned);
  const speaking = rungs.at(-1);
  return speaking ? [{ candidate, speaking, missed: rungs.slice(0, -1) }] : [];
}

/** The rungs up to and including `today` that are due and not in the ledger, the earliest first; `planned` by `ledgerKey`. */
export function unsaidRungs(
  candidate: ReminderCandidate,
  { today, calendar, ladder }: Pick<ReminderPlanInput, "today" | "calendar" | "ladder">,
  planned: ReadonlySet<string>,
): readonly Rung[] {
  if (belongsToThePast(candidate)) return [];
  return rungsUntil({ deadlines: candidate, ladder, calendar, until: today }).filter(
    (rung) =>
      rung.on >= candidate.remindingFrom &&
      !(isMet(candidate) && metBySubmission(rung)) &&
      !planned.has(ledgerKey({ ...candidate, step: rung.step })),
  );
}

/** Every date had passed when reminding began: the product knows nothing of what was handed in then. */
const belongsToThePast = (candidate: ReminderCandidate): boolean =>
  trackedDeadlines(candidate, candidate.remindingFrom).length === 0;

const isMet = ({ submittedBefore, wantedAgain }: ReminderCandidate): boolean =>
  submittedBefore && !wantedAgain;

const metBySubmission = ({ kind }: Rung): boolean => kind === "school-overdue" || kind === "school-weekly";

function mailOf(unitId: UnitId, due: readonly DueObligation[], input: ReminderPlanInput): PlannedMail {
  const items = due.map((obligation) => itemOf(obligation, input)).sort(byDateThenName);
  return {
    unitId,
    day: input.today,
    kind: items.map(({ kind }) => kind).reduce(graver),
    items,
    reminders: due.flatMap(remindersOf).sort((a, b) => compare(ledgerKey(a), ledgerKey(b))),
  };
}

function itemOf({ candidate, speaking }: DueObligation, { today, calendar }: ReminderPlanInput): PlannedItem {
  const left = daysLeft(today, speaking.deadline, calendar);
  return {
    candidate,
    step: speaking.step,
    rung: speaking.kind,
    kind: kindOf(speaking, left),
    deadline: speaking.deadline,
    daysLeft: left,
  };
}

/** By what is true today: a rung caught up after the date must not speak of days left. */
function kindOf(rung: Rung, left: DaysLeft): ReminderKind {
  if (left.past) return "overdue";
  if (rung.kind === "agency-before") return "agency";
  return left.left <= 1 ? "urge" : "notice";
}

function remindersOf({ candidate, speaking, missed }: DueObligation): readonly PlannedReminder[] {
  const row = ({ step }: Rung, collapsed: boolean): PlannedReminder => ({
    obligationId: candidate.obligationId,
    step,
    dueVersion: candidate.dueVersion,
    collapsed,
  });
  return [...missed.map((rung) => row(rung, true)), row(speaking, false)];
}

/** By what one rung of one version of an obligation's dates is told from every other. */
export const ledgerKey = ({ obligationId, step, dueVersion }: ReminderKey): string =>
  `${obligationId} ${step} ${dueVersion}`;

function byDateThenName(a: PlannedItem, b: PlannedItem): number {
  return (
    compare(a.deadline.due, b.deadline.due) ||
    compare(a.candidate.programme, b.candidate.programme) ||
    compare(a.candidate.rule, b.candidate.rule) ||
    compare(a.candidate.obligationId, b.candidate.obligationId)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
