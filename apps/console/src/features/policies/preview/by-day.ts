import { parseStep } from "@goodstanding/domain/reminders/parse-step";
import type { PreviewReminder } from "../policy-views.ts";

/** What one day's mails say of one rung of one duty, or what is said every week from a day on, for all that it concerns. */
export interface RemindersOfDay extends Pick<PreviewReminder, "on" | "rule" | "regime" | "period" | "step"> {
  readonly isWeekly: boolean;
  readonly reminders: readonly PreviewReminder[];
}

/** Weekly rungs go on only as long as nothing is handed in: a year of them says nothing of what will be sent. */
export const isWeekly = ({ step }: PreviewReminder): boolean => parseStep(step)?.kind === "school-weekly";

/** Day by day, in the order in which they come; weekly ones together, where they begin. */
export const byDay = (reminders: readonly PreviewReminder[]): readonly RemindersOfDay[] =>
  [...Map.groupBy(reminders.toSorted(byDate), keyOf).values()]
    .flatMap((same) => (same[0] ? [{ ...same[0], isWeekly: isWeekly(same[0]), reminders: same }] : []))
    .toSorted(byDate);

const keyOf = (reminder: PreviewReminder): string => {
  const { on, rule, regime, period, step } = reminder;
  return `${rule} ${regime} ${period} ${isWeekly(reminder) ? "weekly" : `${on} ${step}`}`;
};

const byDate = (a: Pick<PreviewReminder, "on">, b: Pick<PreviewReminder, "on">): number =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : 0;

/** A college gets one mail a day, whatever it speaks of. */
export const mailsOf = (reminders: readonly PreviewReminder[]): number =>
  new Set(reminders.map(({ subject, on }) => `${subject.unit.id} ${on}`)).size;
