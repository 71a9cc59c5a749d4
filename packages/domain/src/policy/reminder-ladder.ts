import { z } from "zod";

/** `filing`: the two dates of a filing; `stage`: a date in the calendar; `clock`: a short time after an event; `quota`: the end of a term. */
export const ladderIds = ["filing", "stage", "clock", "quota"] as const;
export type LadderId = (typeof ladderIds)[number];

/** How often to remind; a product default that a school may change, so it cites no document. */
export const reminderLadder = z.strictObject({
  /** Working days before the last working day of the school date (of the agency date where the school sets none). */
  schoolBefore: z.array(z.int().min(0)).min(1),
  /** Working days after it. */
  schoolOverdue: z.array(z.int().min(1)),
  /** Calendar days between two mails after the last overdue rung, until the material is in. */
  thenEveryDays: z.int().min(1),
  /** Working days before the last working day of the agency date. */
  agencyBefore: z.array(z.int().min(0)),
});
export type ReminderLadder = z.infer<typeof reminderLadder>;

export const reminderLadders = z.record(z.enum(ladderIds), reminderLadder);
export type ReminderLadders = z.infer<typeof reminderLadders>;
