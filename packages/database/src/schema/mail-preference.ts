import type { InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";
import type { MailKind } from "@goodstanding/domain/reminders/mail-kind";
import type { MailFrequency, PreferenceChannel } from "@goodstanding/domain/reminders/mail-preference";

/** How often one person gets one kind of mail on one way; without a row it is as usual. */
export interface MailPreferenceTable {
  institutionId: InstitutionId;
  personId: PersonId;
  kind: MailKind;
  channel: PreferenceChannel;
  frequency: MailFrequency;
  changedAt: Date;
}
