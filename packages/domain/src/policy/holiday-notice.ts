import { z } from "zod";
import { type LocalDate, localDate, weekdayOf } from "../kernel/dates.ts";
import { date, words, year } from "./scalars.ts";

/**
 * One year's notice of the State Council's office about days off (`holidays`) and the weekend days that are worked
 * instead (`workdays`). A holiday may begin before New Year, so the turn of the year may be named too.
 */
export const holidayNotice = z
  .strictObject({
    year,
    document: z.strictObject({
      title: words,
      number: words.nullable(),
      issued: date.nullable(),
    }),
    holidays: z.array(date).min(1),
    workdays: z.array(date),
  })
  .superRefine(({ year, holidays, workdays }, context) => {
    const refuse = (path: (string | number)[], message: string): void =>
      context.addIssue({ code: "custom", path, message });
    for (const [list, days] of [["holidays", holidays] as const, ["workdays", workdays] as const]) {
      for (const [at, day] of days.entries()) {
        if (!belongsTo(year, day)) refuse([list, at], "outside-notice-year");
        if (days.indexOf(day) !== at) refuse([list, at], "listed-twice");
      }
    }
    for (const [at, day] of workdays.entries()) {
      if (holidays.includes(day)) refuse(["workdays", at], "off-and-worked");
      else if (weekdayOf(day) <= 5) refuse(["workdays", at], "make-up-on-weekend");
    }
  });

export type HolidayNotice = z.infer<typeof holidayNotice>;

const belongsTo = (year: number, day: LocalDate): boolean =>
  day >= localDate(`${year - 1}-12-21`) && day <= localDate(`${year + 1}-01-10`);
