import type { Text } from "../kernel/text.ts";

/** What a mail calls itself in its subject, from lightest to gravest. */
export const reminderKinds = ["notice", "urge", "overdue", "agency"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

export const reminderKindNames: Record<ReminderKind, Text> = {
  notice: { zh: "提醒", en: "Reminder" },
  urge: { zh: "催办", en: "Urgent reminder" },
  overdue: { zh: "逾期催办", en: "Overdue" },
  agency: { zh: "报备截止前提醒", en: "Before the agency date" },
};

export const graver = (a: ReminderKind, b: ReminderKind): ReminderKind =>
  reminderKinds.indexOf(a) >= reminderKinds.indexOf(b) ? a : b;
