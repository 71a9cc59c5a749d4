import { formatDay, formatDayWithWeekday, formatInstant, formatMonth } from "./format.ts";
import { useLanguage } from "./language.ts";
import { useSession } from "./session.ts";

/** The formats of `format.ts` with the reader's language, the institution's day and its time zone filled in. */
export function useFormat() {
  const language = useLanguage();
  const { today, institution } = useSession();
  return {
    day: (date: string) => formatDay(date, today, language),
    dayWithWeekday: (date: string) => formatDayWithWeekday(date, today, language),
    month: (month: string) => formatMonth(month, language),
    instant: (instant: string) => formatInstant(instant, institution.timeZone),
  };
}
