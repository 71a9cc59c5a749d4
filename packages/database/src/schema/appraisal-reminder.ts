import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { AppraisalId, InstitutionId, MailId, PersonId } from "@goodstanding/domain/kernel/ids";

/** A step before or after the day of a review that a mail has spoken of, by whom it told. */
export interface AppraisalReminderTable {
  institutionId: InstitutionId;
  appraisalId: AppraisalId;
  personId: PersonId;
  /** Of the review as it then was. */
  assignment: number;
  due: LocalDate;
  step: string;
  mailId: MailId;
}
