import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { ObligationId, UnitId } from "../kernel/ids.ts";
import type { ReminderLadder, ReminderLadders } from "../policy/reminder-ladder.ts";
import { askedBy } from "./asked-by.ts";
import {
  type Candidate,
  type DutyCandidate,
  isAwaited,
  isFilingCandidate,
  type ReminderCandidate,
} from "./candidate.ts";
import { type DaysLeft, type Deadline, daysLeft } from "./deadline.ts";
import type { Rung } from "./ladder.ts";
import { graver, type ReminderKind } from "./reminder-kind.ts";
import { isOverdueStep, type ReminderStep, type RungKind } from "./reminder-step.ts";
import { sendsOn } from "./sends-on.ts";
import { ladderOf, unsaidRungs } from "./unsaid-rungs.ts";

export type { ReminderCandidate } from "./candidate.ts";

export interface ReminderKey {
  readonly obligationId: ObligationId;
  readonly step: ReminderStep;
  readonly dueVersion: number;
}

/** A row of the ledger; `collapsed` marks a missed rung that a later one speaks for, `on` the day of its mail. */
export interface PlannedReminder extends ReminderKey {
  readonly collapsed: boolean;
  readonly on: LocalDate;
}

/** What a person keeps back: one step with what it would speak for, or (`null`) all that come. */
export interface ReminderHold {
  readonly obligationId: ObligationId;
  readonly dueVersion: number;
  readonly step: ReminderStep | null;
}

/** One obligation in a mail: the rung that speaks, and how far today (not the rung) is from the deadline it is about. */
export interface PlannedItem<C extends Candidate = ReminderCandidate> {
  readonly candidate: C;
  readonly step: ReminderStep;
  readonly rung: RungKind;
  /** Of the rung: working days, or the number of the week. */
  readonly distance: number;
  readonly kind: ReminderKind;
  readonly deadline: Deadline;
  readonly daysLeft: DaysLeft;
  /** An earlier mail has asked for it after the school's date. */
  readonly isAskedBefore: boolean;
  /** From when on its ladder copies whom; absent: as the product does. */
  readonly copiedFrom?: ReminderLadder["copiedFrom"];
}

/** The one mail of a unit on a day. `items` and `duties` in order of their deadlines, then programme, rule and period. */
export interface PlannedMail {
  readonly unitId: UnitId;
  readonly day: LocalDate;
  /** The gravest of its items, on which the validity hangs; of its duties where it has no items. */
  readonly kind: ReminderKind;
  /** What is answered with a filing. */
  readonly items: readonly PlannedItem[];
  /** All else that is owed. */
  readonly duties: readonly PlannedItem<DutyCandidate>[];
  readonly reminders: readonly PlannedReminder[];
}

export interface ReminderPlanInput {
  readonly today: LocalDate;
  readonly calendar: WorkingCalendar;
  readonly ladders: ReminderLadders;
  readonly candidates: readonly Candidate[];
  readonly alreadyPlanned: readonly PlannedReminder[];
  readonly holds: readonly ReminderHold[];
  /** Units that have today's mail already: what is new for them waits for tomorrow's. */
  readonly mailedToday: ReadonlySet<UnitId>;
}

/**
 * What goes out today, decided from dates and the ledger alone: whatever a stopped machine missed is caught up in
 * one mail, and a second run on the same day plans nothing. Nothing goes out on a day without work, unless few days
 * remain; and no step that escalates before the day is over for which the last mail asked.
 */
export function planReminders(input: ReminderPlanInput): { readonly mails: readonly PlannedMail[] } {
  const ledger = openLedger(input);
  const due = input.candidates
    .filter((candidate) => isAwaited(candidate) && !input.mailedToday.has(candidate.unitId))
    .flatMap((candidate) => dueObligation(candidate, input, ledger));
  const mails = [...Map.groupBy(due, ({ candidate }) => candidate.unitId)].map(([unitId, obligations]) =>
    mailOf(unitId, obligations, input),
  );
  return { mails: mails.sort((a, b) => compare(a.unitId, b.unitId)) };
}

/** What was said and what is held, by version of an obligation's dates. */
interface Ledger {
  readonly said: ReadonlyMap<string, readonly PlannedReminder[]>;
  readonly held: ReadonlyMap<string, readonly ReminderHold[]>;
}

const openLedger = ({ alreadyPlanned, holds }: ReminderPlanInput): Ledger => ({
  said: Map.groupBy(alreadyPlanned, versionKey),
  held: Map.groupBy(holds, versionKey),
});

interface DueObligation {
  readonly candidate: Candidate;
  readonly speaking: Rung;
  readonly missed: readonly Rung[];
  readonly isAskedBefore: boolean;
}

function dueObligation(
  candidate: Candidate,
  input: ReminderPlanInput,
  { said, held }: Ledger,
): readonly DueObligation[] {
  const { today, calendar } = input;
  const before = said.get(versionKey(candidate)) ?? [];
  const holds = held.get(versionKey(candidate)) ?? [];
  const rungs = afterSkipped(unsaidRungs(candidate, input, before), holds);
  const speaking = rungs.at(-1);
  if (!speaking || holds.some(({ step }) => step === null)) return [];
  if (!sendsOn(today, speaking.deadline.due, calendar)) return [];
  if (isOverdueStep(speaking.step) && isStillAsked(before, today, calendar)) return [];
  return [{ candidate, speaking, missed: rungs.slice(0, -1), isAskedBefore: before.some(asksAfterDate) }];
}

/** A skipped step takes those along that it would have spoken for. */
function afterSkipped(rungs: readonly Rung[], holds: readonly ReminderHold[]): readonly Rung[] {
  const skipped = new Set(holds.map(({ step }) => step));
  return rungs.slice(rungs.findLastIndex(({ step }) => skipped.has(step)) + 1);
}

const isStillAsked = (
  said: readonly PlannedReminder[],
  today: LocalDate,
  calendar: WorkingCalendar,
): boolean => said.some((reminder) => asksAfterDate(reminder) && today <= askedBy(reminder.on, calendar));

const asksAfterDate = ({ step, collapsed }: PlannedReminder): boolean => !collapsed && isOverdueStep(step);

function mailOf(unitId: UnitId, due: readonly DueObligation[], input: ReminderPlanInput): PlannedMail {
  const all = due.map((obligation) => itemOf(obligation, input)).sort(byDateThenName);
  const items = all.flatMap(({ candidate, ...item }) =>
    isFilingCandidate(candidate) ? [{ ...item, candidate }] : [],
  );
  const duties = all.flatMap(({ candidate, ...item }) =>
    isFilingCandidate(candidate) ? [] : [{ ...item, candidate }],
  );
  return {
    unitId,
    day: input.today,
    kind: (items.length > 0 ? items : duties).map(({ kind }) => kind).reduce(graver),
    items,
    duties,
    reminders: due.flatMap((obligation) => remindersOf(obligation, input.today)).sort(byKey),
  };
}

function itemOf(
  { candidate, speaking, isAskedBefore }: DueObligation,
  { today, calendar, ladders }: ReminderPlanInput,
): PlannedItem<Candidate> {
  const left = daysLeft(today, speaking.deadline, calendar);
  return {
    candidate,
    step: speaking.step,
    rung: speaking.kind,
    distance: speaking.distance,
    kind: kindOf(candidate, speaking, left),
    deadline: speaking.deadline,
    daysLeft: left,
    isAskedBefore,
    copiedFrom: ladderOf(candidate, ladders).copiedFrom,
  };
}

/** By what is true today: a rung caught up after the date must not speak of days left. Filings alone go to the agency by us. */
function kindOf(candidate: Candidate, rung: Rung, left: DaysLeft): ReminderKind {
  if (left.past) return "overdue";
  if (rung.kind === "agency-before" && isFilingCandidate(candidate)) return "agency";
  return left.left <= 1 ? "urge" : "notice";
}

function remindersOf(
  { candidate, speaking, missed }: DueObligation,
  today: LocalDate,
): readonly PlannedReminder[] {
  const row = ({ step }: Rung, collapsed: boolean): PlannedReminder => ({
    obligationId: candidate.obligationId,
    step,
    dueVersion: candidate.dueVersion,
    collapsed,
    on: today,
  });
  return [...missed.map((rung) => row(rung, true)), row(speaking, false)];
}

const versionKey = ({ obligationId, dueVersion }: Pick<ReminderKey, "obligationId" | "dueVersion">): string =>
  `${obligationId} ${dueVersion}`;

const byKey = (a: ReminderKey, b: ReminderKey): number =>
  compare(a.obligationId, b.obligationId) || compare(a.step, b.step) || a.dueVersion - b.dueVersion;

function byDateThenName(a: PlannedItem<Candidate>, b: PlannedItem<Candidate>): number {
  return (
    compare(a.deadline.due, b.deadline.due) ||
    compare(a.candidate.programme ?? "", b.candidate.programme ?? "") ||
    compare(a.candidate.rule, b.candidate.rule) ||
    compare(a.candidate.obligationId, b.candidate.obligationId)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
