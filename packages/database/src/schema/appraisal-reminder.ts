import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { AppraisalId, InstitutionId, MailId } from "@goodstanding/domain/kernel/ids";

/** A step before or after the day of a review that a mail has spoken of. */
export interface AppraisalReminderTable {
  institutionId: InstitutionId;
  appraisalId: AppraisalId;
  due: LocalDate;
  step: string;
  mailId: MailId;
}
