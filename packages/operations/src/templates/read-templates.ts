import { listTemplates } from "@goodstanding/database/queries/mail-template";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Language } from "@goodstanding/domain/kernel/text";
import type { TemplateOf } from "@goodstanding/domain/reminders/mail-template";

/** The school's own words for its mails in one language, as they hold now. */
export async function readTemplates(tx: ScopedTransaction, language: Language): Promise<TemplateOf> {
  const templates = new Map((await listTemplates(tx, language)).map((row) => [row.kind, row]));
  return (kind) => templates.get(kind);
}
