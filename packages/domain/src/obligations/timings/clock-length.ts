import { addDays, type LocalDate } from "../../kernel/dates.ts";
import { addMonthsTo } from "../../kernel/months.ts";
import type { Text } from "../../kernel/text.ts";
import type { Parameters } from "../../policy/parameters.ts";
import type { Length } from "../../policy/timing.ts";

type Named = Length | "majorChangeDays";

/** The last day of a length that starts on a day: days are counted as the school counts them (N3), months and years to the same day. */
export function dayAfter(on: LocalDate, named: Named, parameters: Parameters): LocalDate {
  const length = lengthOf(named, parameters);
  if ("days" in length)
    return addDays(on, parameters.clockDayOne === "same-day" ? length.days - 1 : length.days);
  return addMonthsTo(on, "months" in length ? length.months : 12 * length.years);
}

export function lengthText(named: Named, parameters: Parameters): Text {
  const length = lengthOf(named, parameters);
  if ("months" in length) return { zh: `满 ${length.months} 个月`, en: `${length.months} months` };
  if ("years" in length) return { zh: `满 ${length.years} 年`, en: `${length.years} year(s)` };
  return parameters.clockDayOne === "same-day"
    ? { zh: `当日起第 ${length.days} 日`, en: `day ${length.days}, that day being day 1` }
    : { zh: `次日起第 ${length.days} 日`, en: `day ${length.days}, the day after being day 1` };
}

const lengthOf = (named: Named, { majorChangeDays }: Parameters): Length =>
  named === "majorChangeDays" ? { days: majorChangeDays } : named;
