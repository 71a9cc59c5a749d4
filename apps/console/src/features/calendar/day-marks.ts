import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { byGravity } from "@goodstanding/domain/policy/gravity";
import type { Regime } from "@goodstanding/domain/policy/regime";
import { type PolicyRule, policyRules } from "@goodstanding/domain/policy/rule";
import type { CalendarDuty } from "./calendar-views.ts";

/** What a day is for a duty, from the weightiest down: the legal dates, the working days before them, and the lighter steps. */
export const markKinds = [
  "agency",
  "school",
  "agency-working-day",
  "school-working-day",
  "target",
  "review-finished",
  "resubmitted",
  "planned-filing",
] as const;
export type MarkKind = (typeof markKinds)[number];

/** Everything of one kind and one rule that falls on one day. */
export interface DayMark {
  readonly kind: MarkKind;
  readonly rule: PolicyRule;
  /** Of a date of the agency, whose name it decides; `null` for what is the school's own. */
  readonly regime: Regime | null;
  /** Gravest first. */
  readonly duties: readonly CalendarDuty[];
  /** None of them is still to be done. */
  readonly settled: boolean;
}

/** The marks of every day that has some, in the order in which they weigh. */
export function dayMarks(duties: readonly CalendarDuty[]): ReadonlyMap<LocalDate, readonly DayMark[]> {
  const dated = duties.flatMap((duty) => datesOf(duty).map(([kind, date]) => ({ kind, date, duty })));
  const days = [...Map.groupBy(dated, ({ date }) => date)];
  return new Map(days.map(([date, marks]) => [date, grouped(marks)]));
}

const isSettled = ({ state, standing }: CalendarDuty, kind: MarkKind): boolean => {
  if (state === "fulfilled") return true;
  const { status } = standing[levelOf(kind)];
  return status === "on-time" || status === "late";
};

/** A day on which something really is due, at one of both levels. */
export const isLegal = ({ kind }: DayMark): boolean => kind === "agency" || kind === "school";

/** The level whose date a mark belongs to; what comes between both dates leads to the agency's. */
export const levelOf = (kind: MarkKind): "school" | "agency" =>
  kind === "school" || kind === "school-working-day" || kind === "target" ? "school" : "agency";

type Dated = readonly [kind: MarkKind, date: LocalDate];

/** The last working day is a mark of its own only where it is another day, and, as the steps, only while something is to be done. */
function datesOf(duty: CalendarDuty): readonly Dated[] {
  const { schoolDue, agencyDue, schoolLastWorkingDay, agencyLastWorkingDay, targetDue, steps } = duty;
  const legal: readonly (readonly [MarkKind, LocalDate | null])[] = [
    ["agency", agencyDue],
    ["school", schoolDue],
  ];
  const ahead: readonly (readonly [MarkKind, LocalDate | null])[] = [
    ["agency-working-day", agencyLastWorkingDay === agencyDue ? null : agencyLastWorkingDay],
    ["school-working-day", schoolLastWorkingDay === schoolDue ? null : schoolLastWorkingDay],
    ["target", targetDue],
    ["review-finished", steps?.reviewFinishedBy ?? null],
    ["resubmitted", steps?.resubmittedBy ?? null],
    ["planned-filing", steps?.plannedFilingOn ?? null],
  ];
  return [...legal, ...ahead.filter(([kind]) => !isSettled(duty, kind))].filter(
    (dated): dated is Dated => dated[1] !== null,
  );
}

function grouped(
  marks: readonly { readonly kind: MarkKind; readonly duty: CalendarDuty }[],
): readonly DayMark[] {
  const groups = Map.groupBy(marks, ({ kind, duty }) => `${kind} ${duty.rule} ${regimeOf(kind, duty)}`);
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const duties = group.map(({ duty }) => duty).toSorted(byGravity);
      const settled = duties.every((duty) => isSettled(duty, first.kind));
      const { kind, duty } = first;
      return [{ kind, rule: duty.rule, regime: regimeOf(kind, duty), duties, settled }];
    })
    .toSorted(byWeight);
}

const regimeOf = (kind: MarkKind, { regime }: CalendarDuty): Regime | null =>
  kind === "agency" || kind === "agency-working-day" ? regime : null;

function byWeight(a: DayMark, b: DayMark): number {
  const [first, second] = [a.duties[0], b.duties[0]];
  return (
    markKinds.indexOf(a.kind) - markKinds.indexOf(b.kind) ||
    (first && second ? byGravity(first, second) : 0) ||
    policyRules.indexOf(a.rule) - policyRules.indexOf(b.rule)
  );
}
