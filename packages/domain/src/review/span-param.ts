import { formatDay } from "../calendar/format-date.ts";
import { daysInMonth, type LocalDate, partsOf } from "../kernel/dates.ts";
import { type TextParams, textParam } from "../kernel/fill-text.ts";

/** The days that a document names, as a parameter of a finding: one day, a month, or from one day to another. */
export function spanParam(name: string, { from, to }: { from: LocalDate; to: LocalDate }): TextParams {
  if (from === to) return { [name]: from };
  const { year, month } = partsOf(from);
  if (
    from.slice(0, 7) === to.slice(0, 7) &&
    partsOf(from).day === 1 &&
    partsOf(to).day === daysInMonth(year, month)
  )
    return textParam(name, { zh: `${year}年${month}月`, en: formatDay(from, "en").replace("1 ", "") });
  return textParam(name, {
    zh: `${formatDay(from, "zh")}至${formatDay(to, "zh")}`,
    en: `${formatDay(from, "en")} to ${formatDay(to, "en")}`,
  });
}
