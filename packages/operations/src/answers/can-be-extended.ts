import type { DutyOfMail } from "@goodstanding/database/queries/mail-answer";
import { awaitsCollege } from "@goodstanding/domain/filings/filing-status";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";

/** Whether there is a school date to move and a day left to move it to: owed, dated, still with the college, and not past the agency's date. */
export const canBeExtended = (
  { state, schoolDue, agencyDue, status }: DutyOfMail,
  today: LocalDate,
): boolean =>
  state === "owed" &&
  schoolDue !== null &&
  (agencyDue === null || (agencyDue > schoolDue && agencyDue >= today)) &&
  (status === null || awaitsCollege(status));
