import type { ObligationView } from "@goodstanding/database/queries/obligation";
import type { WorkingCalendar } from "@goodstanding/domain/calendar/working-calendar";
import { addDays } from "@goodstanding/domain/kernel/dates";
import type { ReminderLadders } from "@goodstanding/domain/policy/reminder-ladder";
import { deadlinesOf } from "@goodstanding/domain/reminders/deadline";
import { rungsUntil } from "@goodstanding/domain/reminders/ladder";
import { ladderKindOf } from "@goodstanding/domain/reminders/unsaid-rungs";

/** Every rung before and after a date lies within it; the weekly ones have no end and are told by their distance. */
const FURTHEST_DAYS = 60;

/** When an open obligation is reminded of, as long as nothing is handed in; `null` where it reminds nobody. */
export function ladderCard(
  obligation: ObligationView,
  { calendar, ladders }: { readonly calendar: WorkingCalendar; readonly ladders: ReminderLadders },
) {
  const deadlines = deadlinesOf(obligation);
  const last = [obligation.schoolDue, obligation.agencyDue]
    .filter((due) => due !== null)
    .toSorted()
    .at(-1);
  if (obligation.state !== "owed" || last === undefined) return null;
  const ladder = ladders[ladderKindOf(obligation)];
  const rungs = rungsUntil({ deadlines, ladder, calendar, until: addDays(last, FURTHEST_DAYS) });
  return {
    id: obligation.ladder,
    rungs: rungs
      .filter(({ kind }) => kind !== "school-weekly")
      .map(({ on, kind, distance, deadline: { level } }) => ({ on, kind, distance, level })),
    thenEveryDays: ladder.thenEveryDays,
  };
}
