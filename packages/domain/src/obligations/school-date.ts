import { type LocalDate, monthDayIn } from "../kernel/dates.ts";
import type { Text } from "../kernel/text.ts";
import type { Policy } from "../policy/policy.ts";
import { type Duty, isFirstRecord } from "./duty.ts";

/** The school's date of a duty, or the reason why a school that has rules sets none. */
export interface SchoolDate {
  readonly due: LocalDate | null;
  readonly reason: Text | null;
}

/** A school date before the validity or its notice cannot be kept, so the agency date alone remains. */
export function schoolDateOf({ school }: Policy, duty: Duty): SchoolDate {
  if (school === null) return { due: null, reason: null };
  const rule = school.rules[duty.rule];
  if (!rule)
    return {
      due: null,
      reason: { zh: "学校文件未规定校级日期", en: "The school's document sets no date of its own" },
    };
  const due = monthDayIn(duty.year, rule.schoolDue);
  const notice = isFirstRecord(duty) ? duty.chain.records[0].noticeDate : null;
  if (due < duty.chain.start)
    return { due: null, reason: earlier(due, duty.chain.start, "有效期起始日", "the validity begins") };
  if (notice !== null && due < notice)
    return { due: null, reason: earlier(due, notice, "发文日期", "the notice is dated") };
  return { due, reason: null };
}

const earlier = (due: LocalDate, limit: LocalDate, zh: string, en: string): Text => ({
  zh: `校级日期 ${due} 早于${zh} ${limit}，不设校级期限`,
  en: `No school date: ${due} would come before ${en} (${limit})`,
});
