import { addDays } from "../kernel/dates.ts";
import type { LaddersFrom } from "../policy/ladders-in-force.ts";
import { type PlannedMail, planReminders, type ReminderPlanInput } from "./plan-reminders.ts";

/**
 * What goes out from `today` on for so many days, that day included, if nothing is handed in meanwhile: as the sweeps of
 * these mornings will plan it one after the other. A unit that has today's mail is told tomorrow. `later`: the ladders
 * that come into force meanwhile, the earliest first.
 */
export function comingReminders(
  input: ReminderPlanInput,
  days: number,
  later: readonly LaddersFrom[] = [],
): readonly PlannedMail[] {
  const coming: PlannedMail[] = [];
  const said = [...input.alreadyPlanned];
  for (let ahead = 0; ahead < days; ahead += 1) {
    const today = addDays(input.today, ahead);
    const { mails } = planReminders({
      ...input,
      today,
      ladders: later.findLast(({ from }) => from <= today)?.ladders ?? input.ladders,
      alreadyPlanned: said,
      mailedToday: ahead === 0 ? input.mailedToday : new Set(),
    });
    coming.push(...mails);
    said.push(...mails.flatMap(({ reminders }) => reminders));
  }
  return coming;
}
