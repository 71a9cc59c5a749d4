import { addDays, dayNumber, type LocalDate } from "../kernel/dates.ts";
import { addMonthsTo } from "../kernel/months.ts";
import type { AccreditationInEffect } from "./accreditations-in-effect.ts";
import { validityChains } from "./validity-chain.ts";

/** A time without validity: `past` between two validities, `open` since one ended, `coming` where one ends soon and nothing follows. */
export interface ValidityGap {
  readonly state: "past" | "open" | "coming";
  /** First day without validity. */
  readonly from: LocalDate;
  /** Last one; `null` while nothing follows. */
  readonly to: LocalDate | null;
  /** Calendar days of it, or so far; 0 for one that is coming. */
  readonly days: number;
}

/**
 * Where the validity is or will be broken. One that has nothing after it is `coming` from `leadMonths` months before its
 * last day on, because from then on a renewal is late.
 */
export function gapsIn(
  accreditations: readonly AccreditationInEffect[],
  today: LocalDate,
  leadMonths = 12,
): ValidityGap[] {
  const chains = validityChains(accreditations);
  return chains.flatMap(({ end }, at): ValidityGap[] => {
    const from = addDays(end, 1);
    const next = chains[at + 1]?.start;
    if (next !== undefined && next <= today)
      return [{ state: "past", from, to: addDays(next, -1), days: dayNumber(next) - dayNumber(from) }];
    const to = next === undefined ? null : addDays(next, -1);
    if (from <= today) return [{ state: "open", from, to, days: dayNumber(today) - dayNumber(from) + 1 }];
    if (next !== undefined || addMonthsTo(end, -leadMonths) <= today)
      return [{ state: "coming", from, to, days: 0 }];
    return [];
  });
}
