import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { agencyStanding, type Timeliness } from "@goodstanding/domain/review/timeliness";

/** What a review says of the dates, with the standing at the agency as it is today: days go by after a review. */
export const timelinessToday = (
  { school, agency }: Timeliness,
  { filedOn, today }: { readonly filedOn: LocalDate | null; readonly today: LocalDate },
): Timeliness => ({
  school,
  agency: agencyStanding({ agencyDue: agency.due, agencyFiledOn: filedOn, referenceDate: today }),
});
