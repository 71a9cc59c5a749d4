import type { Language } from "@goodstanding/domain/kernel/text";
import type { TemplateKind } from "@goodstanding/domain/reminders/mail-template";
import type { Insertable } from "kysely";
import type { MailTemplateTable } from "../schema/mail-template.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

/** `false` where somebody has saved this version meanwhile. */
export async function insertMailTemplate(
  { trx }: ScopedTransaction,
  row: Insertable<MailTemplateTable>,
): Promise<boolean> {
  const inserted = await trx
    .insertInto("mailTemplate")
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return inserted !== undefined;
}

/** The version of each kind that holds. */
export const listTemplates = ({ trx, scope }: ScopedTransaction, language: Language) =>
  trx
    .selectFrom("mailTemplate")
    .distinctOn("kind")
    .select(["kind", "version", "texts"])
    .where(inInstitution(scope, "institutionId"))
    .where("language", "=", language)
    .orderBy("kind")
    .orderBy("version", "desc")
    .execute();

/** Every version of one kind with who saved it, the latest first. */
export const listTemplateVersions = (
  { trx, scope }: ScopedTransaction,
  { kind, language }: { readonly kind: TemplateKind; readonly language: Language },
) =>
  trx
    .selectFrom("mailTemplate")
    .innerJoin("person", (join) =>
      join
        .onRef("person.institutionId", "=", "mailTemplate.institutionId")
        .onRef("person.id", "=", "mailTemplate.savedBy"),
    )
    .select(["version", "texts", "because", "savedAt", "person.name", "person.nameEn"])
    .where(inInstitution(scope, "mailTemplate.institutionId"))
    .where("kind", "=", kind)
    .where("language", "=", language)
    .orderBy("version", "desc")
    .execute();
