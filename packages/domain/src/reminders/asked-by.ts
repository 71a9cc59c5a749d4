import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { workingDayAfter } from "../calendar/working-days.ts";
import type { LocalDate } from "../kernel/dates.ts";

/** An overdue mail asks for an answer within so many working days, so that the next rung comes after it. */
const ANSWER_WITHIN = 1;

/** The day until whose end a mail of `said` about an overdue duty asks for an answer; nothing is escalated before it is over. */
export const askedBy = (said: LocalDate, calendar: WorkingCalendar): LocalDate =>
  workingDayAfter(calendar, said, ANSWER_WITHIN);
