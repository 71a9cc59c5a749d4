import type { ObligationView } from "@goodstanding/database/queries/obligation";
import { coverageRemark } from "@goodstanding/domain/calendar/holiday-coverage";
import type { WorkingCalendar } from "@goodstanding/domain/calendar/working-calendar";
import { addDays, type LocalDate, yearOf } from "@goodstanding/domain/kernel/dates";
import type { Text } from "@goodstanding/domain/kernel/text";
import { byGravity } from "@goodstanding/domain/policy/gravity";
import { isFilingRule } from "@goodstanding/domain/policy/rule";
import { type Deadline, deadlinesOf, trackedDeadlines } from "@goodstanding/domain/reminders/deadline";

/** How many calendar days ahead the workbench looks. */
const withinDays = 45;

export const pressingUntil = (today: LocalDate): LocalDate => addDays(today, withinDays);

interface Circumstances {
  readonly calendar: WorkingCalendar;
  readonly today: LocalDate;
  /** What was due before this day belongs to the time before the system. */
  readonly since: LocalDate;
}

/**
 * What is owed, is no filing, and is past one of its dates or else has one soon; by date, on one date the graver first.
 * What several programmes or units owe for one reason until the same days is one item.
 */
export function pressingDuties(owed: readonly ObligationView[], circumstances: Circumstances) {
  const { today, since } = circumstances;
  const until = pressingUntil(today);
  const pressing = owed
    .filter(({ rule }) => !isFilingRule(rule))
    .map((obligation) => ({ obligation, deadlines: trackedDeadlines(deadlinesOf(obligation), since) }))
    .filter(({ deadlines }) => deadlines.some(({ due }) => due <= until));
  const isOverdue = ({ deadlines }: Pressing): boolean => deadlines.some(({ due }) => due < today);
  return {
    withinDays,
    overdue: itemsOf(pressing.filter(isOverdue)),
    coming: itemsOf(pressing.filter((each) => !isOverdue(each))),
    /** What has to be said of the last working days ahead. */
    remarks: remarksOn(pressing, circumstances),
  };
}

interface Pressing {
  readonly obligation: ObligationView;
  readonly deadlines: readonly Deadline[];
}

const itemsOf = (pressing: readonly Pressing[]) =>
  [...Map.groupBy(pressing, keyOf).values()].flatMap(itemOf).toSorted(byDate);

const keyOf = ({ obligation: { rule, regime, gravity, why, consequence }, deadlines }: Pressing): string =>
  JSON.stringify([rule, regime, gravity, why.zh, consequence.zh, deadlines]);

function itemOf(group: readonly Pressing[]) {
  const [first] = group;
  if (!first) return [];
  const { id, rule, regime, gravity, why, consequence } = first.obligation;
  const { deadlines } = first;
  return [
    { id, rule, regime, gravity, why, consequence, deadlines, subjects: group.map(subjectOf) } as const,
  ];
}

/** The programme, or the unit that owes it itself. */
const subjectOf = ({ obligation }: Pressing) => ({
  id: obligation.id,
  programme:
    obligation.programmeId !== null && obligation.programmeName !== null
      ? { id: obligation.programmeId, name: obligation.programmeName }
      : null,
  unit: { id: obligation.owningUnitId, name: { zh: obligation.unitName, en: obligation.unitNameEn } },
});

type PressingItem = ReturnType<typeof itemOf>[number];

function byDate(a: PressingItem, b: PressingItem): number {
  const [first, second] = [firstDue(a), firstDue(b)];
  return first === second ? byGravity(a, b) : first < second ? -1 : 1;
}

const firstDue = ({ deadlines }: PressingItem): string =>
  deadlines.map(({ due }) => due).toSorted()[0] ?? "9999";

function remarksOn(pressing: readonly Pressing[], { calendar, today }: Circumstances): readonly Text[] {
  const ahead = pressing.flatMap(({ deadlines }) => deadlines).filter(({ due }) => today <= due);
  const years = [...new Set(ahead.map(({ due }) => yearOf(due)))].sort((a, b) => a - b);
  return years.flatMap((year) => coverageRemark(year, calendar.coverage(year)) ?? []);
}
