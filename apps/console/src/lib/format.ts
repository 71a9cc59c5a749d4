import { localDate, localDateAt, type MonthDay, partsOf, weekdayOf } from "@goodstanding/domain/kernel/dates";
import type { Language } from "@goodstanding/domain/kernel/text";

const weekdays = {
  zh: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
} as const;
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;
const units = ["B", "KB", "MB", "GB", "TB"] as const;

/** `10月31日` · `31 Oct`, with the year in front or behind where `today` is of another one. */
export function formatDay(date: string, today: string, language: Language): string {
  const { year, month, day } = partsOf(localDate(date));
  const sameYear = year === partsOf(localDate(today)).year;
  if (language === "zh") return `${sameYear ? "" : `${year}年`}${month}月${day}日`;
  return `${day} ${months[month - 1]}${sameYear ? "" : ` ${year}`}`;
}

/** `周六` · `Sat` */
export const formatWeekday = (date: string, language: Language): string =>
  weekdays[language][weekdayOf(localDate(date)) - 1] ?? "";

/** `10月31日（周六）` · `Sat 31 Oct` */
export function formatDayWithWeekday(date: string, today: string, language: Language): string {
  const [day, weekday] = [formatDay(date, today, language), formatWeekday(date, language)];
  return language === "zh" ? `${day}（${weekday}）` : `${weekday} ${day}`;
}

/** A day of every year: `10月31日` · `31 Oct` */
export const formatMonthDay = ({ month, day }: MonthDay, language: Language): string =>
  language === "zh" ? `${monthName(month, "zh")}${day}日` : `${day} ${monthName(month, "en")}`;

/** `10月` · `Oct` */
export const monthName = (month: number, language: Language): string =>
  language === "zh" ? `${month}月` : (months[month - 1] ?? "");

/** `2022年1月` · `Jan 2022` from `YYYY-MM`. */
export function formatMonth(month: string, language: Language): string {
  const { year, month: number } = partsOf(localDate(`${month}-01`));
  return language === "zh" ? `${year}年${number}月` : `${months[number - 1]} ${year}`;
}

/** An instant as the wall clock of the institution shows it: `2026-10-21 09:30`. */
export function formatInstant(instant: string, timeZone: string): string {
  const at = new Date(instant);
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });
  return `${localDateAt(at, timeZone)} ${clock.format(at)}`;
}

export function formatBytes(bytes: number): string {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
  const value = bytes / 1024 ** power;
  return `${power === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[power]}`;
}
