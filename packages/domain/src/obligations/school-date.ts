import type { LocalDate } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";

/**
 * Why a school date does not hold; `null` where it does, or where there is none. One before the validity or its notice
 * cannot be kept, so the agency date alone remains.
 */
export function schoolDateTooEarly(
  due: LocalDate | null,
  start: LocalDate,
  notice: LocalDate | null,
): Text | null {
  if (due === null) return null;
  if (due < start) return earlier(due, start, "有效期起始日", "the validity begins");
  if (notice !== null && due < notice) return earlier(due, notice, "发文日期", "the notice is dated");
  return null;
}

const earlier = (due: LocalDate, limit: LocalDate, zh: string, en: string): Text => ({
  zh: `校级日期 ${due} 早于${zh} ${limit}，不设校级期限`,
  en: `No school date: ${due} would come before ${en} (${limit})`,
});
