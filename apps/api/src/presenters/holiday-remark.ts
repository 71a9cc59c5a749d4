import type { ObligationRow } from "@goodstanding/database/queries/obligation";
import { coverageRemark } from "@goodstanding/domain/calendar/holiday-coverage";
import { yearOf } from "@goodstanding/domain/kernel/dates";
import type { Text } from "@goodstanding/domain/kernel/text";

/** Said beside last working days whose year's arrangement of holidays is not published; `null` where it is. */
export function holidayRemark({ schoolDue, agencyDue, year, holidays }: ObligationRow): Text | null {
  const due = schoolDue ?? agencyDue;
  return coverageRemark(due === null ? year : yearOf(due), holidays);
}
