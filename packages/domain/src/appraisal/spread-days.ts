import type { WorkingCalendar } from "../calendar/working-calendar.ts";
import { lastWorkingDayOnOrBefore, workingDayAfter, workingDaysBetween } from "../calendar/working-days.ts";
import { compareByBytes } from "../filings/byte-order.ts";
import type { LocalDate } from "../kernel/dates.ts";
import type { FilingId } from "../kernel/ids.ts";
import type { FilingToReview } from "./plan-reviews.ts";

type Span = Pick<FilingToReview, "filingId" | "from" | "due">;

/**
 * By when one expert could finish each of several reviews: what is due first comes first, and the working days up to each
 * day are shared out evenly among what is to be done by then. The last of a span falls on its day.
 */
export function spreadDays(
  reviews: readonly Span[],
  calendar: WorkingCalendar,
): ReadonlyMap<FilingId, LocalDate> {
  const inOrder = reviews.toSorted(
    (a, b) =>
      compareByBytes(a.due, b.due) ||
      compareByBytes(a.from, b.from) ||
      compareByBytes(a.filingId, b.filingId),
  );
  return new Map(
    inOrder.map(({ filingId, from, due }, at) => {
      const together = inOrder.filter((each) => each.due === due).length;
      const before = inOrder.filter((each) => each.due < due).length;
      const days = Math.max(0, workingDaysBetween(calendar, from, due));
      const share = Math.ceil((days * (at - before + 1)) / together);
      const last = lastWorkingDayOnOrBefore(calendar, due);
      const by = share === 0 ? last : workingDayAfter(calendar, from, share);
      return [filingId, by > last ? last : by] as const;
    }),
  );
}
