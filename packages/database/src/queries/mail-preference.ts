import type { PersonId } from "@goodstanding/domain/kernel/ids";
import type { MailPreference } from "@goodstanding/domain/reminders/mail-preference";
import type { Insertable } from "kysely";
import type { MailPreferenceTable } from "../schema/mail-preference.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

/** What each of these people has chosen; who has chosen nothing is not in it. */
export async function readMailPreferences(
  { trx, scope }: ScopedTransaction,
  personIds: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly MailPreference[]>> {
  if (personIds.length === 0) return new Map();
  const rows = await trx
    .selectFrom("mailPreference")
    .select(["personId", "kind", "channel", "frequency"])
    .where(inInstitution(scope, "institutionId"))
    .where("personId", "in", personIds)
    .execute();
  return Map.groupBy(rows, ({ personId }) => personId);
}

/** Keeps a choice; `false` where it was the same before. */
export async function saveMailPreference(
  { trx }: ScopedTransaction,
  row: Insertable<MailPreferenceTable>,
): Promise<boolean> {
  const saved = await trx
    .insertInto("mailPreference")
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(["institutionId", "personId", "kind", "channel"])
        .doUpdateSet({ frequency: row.frequency, changedAt: row.changedAt })
        .where("mailPreference.frequency", "<>", row.frequency),
    )
    .returning("personId")
    .executeTakeFirst();
  return saved !== undefined;
}
