import { z } from "zod";
import { date } from "./scalars.ts";

/** `filing`: the two dates of a filing; `stage`: a date in the calendar; `clock`: a short time after an event; `quota`: the end of a term. */
export const ladderIds = ["filing", "stage", "clock", "quota"] as const;
export type LadderId = (typeof ladderIds)[number];

/**
 * Of what no pack makes a duty: `resubmission` climbs to the new day of what was returned or unlocked, `appraisal` to the
 * day of a review, `unfiled` to the agency's date of what is accepted and not registered (已审未报).
 */
const followUpLadderIds = ["resubmission", "appraisal", "unfiled"] as const;

/** How often to remind; a product default that a school may change, so it cites no document. */
export const reminderLadder = z.strictObject({
  /** Working days before the last working day of the school date (of the agency date where the school sets none). */
  schoolBefore: z.array(z.int().min(0).max(120)),
  /** Working days after it. */
  schoolOverdue: z.array(z.int().min(1).max(60)),
  /** Calendar days between two mails after the last overdue rung, until the material is in. */
  thenEveryDays: z.int().min(1).max(366),
  /** Working days before the last working day of the agency date. */
  agencyBefore: z.array(z.int().min(0).max(120)),
  /**
   * Working days after the school date from which on those get a copy whom the school names for each; absent: the
   * product's.
   */
  copiedFrom: z
    .strictObject({ overdue: z.int().min(1).max(60), longOverdue: z.int().min(1).max(60) })
    .optional(),
});
export type ReminderLadder = z.infer<typeof reminderLadder>;

/** `third-year`: what the third-year report climbs instead of `filing`: it begins a season earlier. */
export const ladderKinds = [...ladderIds, "third-year", ...followUpLadderIds] as const;
export type LadderKind = (typeof ladderKinds)[number];

export const reminderLadders = z.record(z.enum(ladderKinds), reminderLadder);
export type ReminderLadders = z.infer<typeof reminderLadders>;

/** What a school has set instead of the product's, each from a day on, the earliest first; `null`: the product's again. */
export const ownLadders = z.partialRecord(
  z.enum(ladderKinds),
  z.array(z.strictObject({ from: date, ladder: reminderLadder.nullable() })).min(1),
);
export type OwnLadders = z.infer<typeof ownLadders>;
