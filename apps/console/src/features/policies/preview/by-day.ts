import type { PreviewReminder } from "../policy-views.ts";

/** What one day's mails say of one rung of one duty, for every programme that it concerns. */
export interface DayOfReminders extends Pick<PreviewReminder, "on" | "rule" | "regime" | "period" | "step"> {
  readonly reminders: readonly PreviewReminder[];
}

/** Day by day, in the order in which they come. */
export const byDay = (reminders: readonly PreviewReminder[]): readonly DayOfReminders[] =>
  [
    ...Map.groupBy(
      reminders,
      ({ on, rule, regime, period, step }) => `${on} ${rule} ${regime} ${period} ${step}`,
    ).values(),
  ]
    .flatMap((same) => (same[0] ? [{ ...same[0], reminders: same }] : []))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** A college gets one mail a day, whatever it speaks of. */
export const mailsOf = (reminders: readonly PreviewReminder[]): number =>
  new Set(reminders.map(({ subject, on }) => `${subject.unit.id} ${on}`)).size;
