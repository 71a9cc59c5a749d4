import { firstDayOf, type LocalDate, lastDayOf, type YearMonth } from "../kernel/dates.ts";
import { addMonthsTo } from "../kernel/months.ts";

/**
 * How many months before its first day a validity may be announced at the earliest. No document names a number: visits
 * of one year lead to a validity from the next January, and half a year more leaves room for those that come early.
 */
export const ANNOUNCED_MONTHS_BEFORE = 18;

/** The days on which the conclusion of a validity can have been noticed or published, both included. */
export const announcementDays = ({
  validFrom,
  validTo,
}: {
  readonly validFrom: YearMonth;
  readonly validTo: YearMonth;
}): { readonly from: LocalDate; readonly to: LocalDate } => ({
  from: addMonthsTo(firstDayOf(validFrom), -ANNOUNCED_MONTHS_BEFORE),
  to: lastDayOf(validTo),
});
