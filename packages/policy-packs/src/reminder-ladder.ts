import { type ReminderLadder, reminderLadder as schema } from "@goodstanding/domain/policy/pack";
import ladder from "../packs/defaults/reminder-ladder.json" with { type: "json" };

/** The product's default ladder; no document prescribes it. */
export const reminderLadder: ReminderLadder = schema.parse(ladder);
