import {
  type ReminderLadder,
  type ReminderLadders,
  reminderLadders as schema,
} from "@goodstanding/domain/policy/reminder-ladder";
import ladders from "../packs/defaults/reminder-ladders.json" with { type: "json" };

/** The product's default ladders; no document prescribes them. */
export const reminderLadders: ReminderLadders = schema.parse(ladders);

/** The one that mails follow today: filings'. */
export const reminderLadder: ReminderLadder = reminderLadders.filing;
