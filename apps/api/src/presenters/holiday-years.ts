import { coverageRemark } from "@goodstanding/domain/calendar/holiday-coverage";
import type { WorkingCalendar } from "@goodstanding/domain/calendar/working-calendar";

/** How much is known of the days off of each year, and what has to be said where that is not all. */
export const holidayYears = (calendar: WorkingCalendar, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    const coverage = calendar.coverage(year);
    return { year, coverage, remark: coverageRemark(year, coverage) };
  });
