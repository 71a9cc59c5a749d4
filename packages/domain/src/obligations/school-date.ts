import type { LocalDate } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";

/** The school's date of a duty, or the reason why the one that its document names does not hold. */
export interface SchoolDate {
  readonly due: LocalDate | null;
  readonly dropped: Text | null;
}

/** A school date before the validity or its notice cannot be kept, so the agency date alone remains. */
export function schoolDateFrom(
  due: LocalDate | null,
  start: LocalDate,
  notice: LocalDate | null,
): SchoolDate {
  if (due !== null && due < start)
    return { due: null, dropped: earlier(due, start, "有效期起始日", "the validity begins") };
  if (due !== null && notice !== null && due < notice)
    return { due: null, dropped: earlier(due, notice, "发文日期", "the notice is dated") };
  return { due, dropped: null };
}

const earlier = (due: LocalDate, limit: LocalDate, zh: string, en: string): Text => ({
  zh: `校级日期 ${due} 早于${zh} ${limit}，不设校级期限`,
  en: `No school date: ${due} would come before ${en} (${limit})`,
});
