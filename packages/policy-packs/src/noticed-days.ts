import { dayNumber, fromDayNumber, type LocalDate } from "@goodstanding/domain/kernel/dates";
import type { Text } from "@goodstanding/domain/kernel/text";
import type { HolidayNotice } from "@goodstanding/domain/policy/holiday-notice";
import published from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { daysSaid, type HolidayData } from "./working-calendar.ts";

export interface NoticedDay {
  readonly date: LocalDate;
  /** The festival; `null` in a year whose notice a school has imported, for that lists days alone. */
  readonly name: Text | null;
}

/** What holiday notices say of the days from `from` to `to`: days off, and weekend days that are worked instead. */
export function noticedDays(
  notices: readonly HolidayNotice[],
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): { readonly holidays: readonly NoticedDay[]; readonly workdays: readonly NoticedDay[] } {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const said = [...daysSaid(published, notices)]
    .filter(([day]) => first <= day && day <= last)
    .toSorted(([a], [b]) => a - b)
    .map(([day, isWorked]) => ({ date: fromDayNumber(day), isWorked }));
  return {
    holidays: said.filter(({ isWorked }) => !isWorked).map(({ date }) => named(date, published.holidays)),
    workdays: said.filter(({ isWorked }) => isWorked).map(({ date }) => named(date, published.workdays)),
  };
}

/** The library writes `National Day,国庆节,3`. */
function named(date: LocalDate, names: HolidayData["holidays"]): NoticedDay {
  const [en, zh] = names[date]?.split(",") ?? [];
  return { date, name: zh && en ? { zh, en } : null };
}
