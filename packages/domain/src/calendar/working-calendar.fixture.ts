import { type DayNumber, dayNumber, localDate } from "../kernel/dates.ts";
import type { HolidayCoverage } from "./holiday-coverage.ts";
import type { WorkingCalendar } from "./working-calendar.ts";

/** National Day 2026 as published: 1 to 7 October off, Saturday 10 October worked. Every other day by its weekday. */
const off = new Set(["01", "02", "03", "04", "05", "06", "07"].map((day) => dayOf(`2026-10-${day}`)));
const worked = new Set([dayOf("2026-09-20"), dayOf("2026-10-10")]);

/** A calendar for tests of this package, which may not read published data: 2024 to 2026 official, nothing else known. */
export const sampleCalendar: WorkingCalendar = {
  isWorkingDay: (day) => worked.has(day) || (!off.has(day) && !isWeekend(day)),
  coverage: (year): HolidayCoverage => (year >= 2024 && year <= 2026 ? "official" : "none"),
};

function dayOf(date: string): DayNumber {
  return dayNumber(localDate(date));
}

function isWeekend(day: DayNumber): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}
