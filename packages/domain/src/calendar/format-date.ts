import { type LocalDate, partsOf, weekdayOf } from "../kernel/dates.ts";
import type { Language, Text } from "../kernel/text.ts";

/** 2026年10月31日（星期六） · Sat, 31 Oct 2026 */
export function formatDate(date: LocalDate, language: Language): string {
  const weekday = weekdayName(date, language);
  return language === "zh"
    ? `${formatDay(date, "zh")}（${weekday}）`
    : `${weekday}, ${formatDay(date, "en")}`;
}

/** The date without its weekday: 2026年10月31日 · 31 Oct 2026 */
export function formatDay(date: LocalDate, language: Language): string {
  const { year, month, day } = partsOf(date);
  return language === "zh" ? `${year}年${month}月${day}日` : `${day} ${months[month - 1] ?? ""} ${year}`;
}

/** 星期六 · Sat */
export const weekdayName = (date: LocalDate, language: Language): string =>
  weekdays[weekdayOf(date) - 1]?.[language] ?? "";

const weekdays: readonly Text[] = [
  { zh: "星期一", en: "Mon" },
  { zh: "星期二", en: "Tue" },
  { zh: "星期三", en: "Wed" },
  { zh: "星期四", en: "Thu" },
  { zh: "星期五", en: "Fri" },
  { zh: "星期六", en: "Sat" },
  { zh: "星期日", en: "Sun" },
];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
