import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, MailId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { Language } from "@goodstanding/domain/kernel/text";
import type { MailKind } from "@goodstanding/domain/reminders/mail-kind";
import type { TemplateVersion } from "@goodstanding/domain/reminders/mail-template";
import type { Generated } from "kysely";

/** One mail to people of one unit, in words; its bytes stand with each envelope. The application role can neither change nor delete it. */
export interface MailTable {
  id: MailId;
  institutionId: InstitutionId;
  unitId: UnitId;
  /**
   * Of reminders a unit gets one a day; `return` brings the list of what to mend, `appraisal` reminds a reviewer,
   * `alarm` tells of what waits after the school, `notice` opens the season, `duty` reminds of what is no filing.
   */
  kind: MailKind;
  language: Generated<Language>;
  localDay: LocalDate;
  /** Of its key: what finds a repeat, and the root of the thread. Each envelope has a Message-ID of its own. */
  messageId: string;
  subject: string;
  textBody: string;
  createdAt: Date;
  /** The school's own words that it was made with; `null`: every word is the product's. */
  templates: readonly TemplateVersion[] | null;
  /** One more than those of its key, or of reminders of the unit and day, before it that nobody got. */
  written: Generated<number>;
}
