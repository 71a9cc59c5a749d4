import { addDays, dateOf, type LocalDate, yearOf } from "@goodstanding/domain/kernel/dates";

/** So that in January the season that has just ended can still be seen. */
const DAYS_BACK = 90;

/** The first day that a feed holds: 1 January of the running filing year, or 90 days ago where that is earlier. */
export function feedBegins(today: LocalDate): LocalDate {
  const [newYear, lately] = [dateOf(yearOf(today), 1, 1), addDays(today, -DAYS_BACK)];
  return lately < newYear ? lately : newYear;
}
