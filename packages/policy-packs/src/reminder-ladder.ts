import { type ReminderLadders, reminderLadders as schema } from "@goodstanding/domain/policy/reminder-ladder";
import type { SchoolSettings } from "@goodstanding/domain/policy/school-settings";
import ladders from "../packs/defaults/reminder-ladders.json" with { type: "json" };

/** The product's default ladders; no document prescribes them. */
export const reminderLadders: ReminderLadders = schema.parse(ladders);

/** Those of a school: its own where it has set any, else the product's. */
export const laddersOf = ({ ladders: own }: Pick<SchoolSettings, "ladders">): ReminderLadders =>
  schema.parse({ ...reminderLadders, ...own });
