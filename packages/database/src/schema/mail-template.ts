import type { InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";
import type { Language } from "@goodstanding/domain/kernel/text";
import type { TemplateKind, TemplateTexts } from "@goodstanding/domain/reminders/mail-template";

/** One version of a school's own words for one kind of mail; the greatest holds, none is ever changed. */
export interface MailTemplateTable {
  id: string;
  institutionId: InstitutionId;
  kind: TemplateKind;
  language: Language;
  version: number;
  texts: TemplateTexts;
  because: string;
  savedBy: PersonId;
  savedAt: Date;
}
