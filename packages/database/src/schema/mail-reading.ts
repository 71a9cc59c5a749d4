import type { InstitutionId, MailId, PersonId } from "@goodstanding/domain/kernel/ids";

/** That a person has opened a mail in the inbox, the first time. */
export interface MailReadingTable {
  institutionId: InstitutionId;
  personId: PersonId;
  mailId: MailId;
  readAt: Date;
}
