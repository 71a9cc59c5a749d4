import type { DayNumber } from "../kernel/dates.ts";
import type { HolidayCoverage } from "./holiday-coverage.ts";

/** What the engine asks of a calendar; `policy-packs` builds one from published holiday data. */
export interface WorkingCalendar {
  readonly isWorkingDay: (day: DayNumber) => boolean;
  readonly coverage: (year: number) => HolidayCoverage;
}
