import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { type LaddersInForce, laddersInForce } from "@goodstanding/domain/policy/ladders-in-force";
import { type ReminderLadders, reminderLadders as schema } from "@goodstanding/domain/policy/reminder-ladder";
import type { SchoolSettings } from "@goodstanding/domain/policy/school-settings";
import ladders from "../packs/defaults/reminder-ladders.json" with { type: "json" };

/** The product's default ladders; no document prescribes them. */
export const reminderLadders: ReminderLadders = schema.parse(ladders);

/** Those of a school on a day and after it: its own where one is in force, else the product's. */
export const schoolLadders = (
  { ladders: own }: Pick<SchoolSettings, "ladders">,
  day: LocalDate,
): LaddersInForce => laddersInForce(reminderLadders, own, day);

/** Those of a day alone. */
export const laddersOf = (settings: Pick<SchoolSettings, "ladders">, day: LocalDate): ReminderLadders =>
  schoolLadders(settings, day).now;
