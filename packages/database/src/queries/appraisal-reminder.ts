import type { AppraisalId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, sql } from "kysely";
import type { AppraisalReminderTable } from "../schema/appraisal-reminder.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";
import { isUnsaid } from "./unsaid-mail.ts";

/** Steps that mails have spoken of, and to whom; not those that nobody got, nor will. */
export const listAppraisalReminders = (
  { trx, scope }: ScopedTransaction,
  appraisalIds: readonly AppraisalId[],
) =>
  trx
    .selectFrom("appraisalReminder")
    .innerJoin("mail", "mail.id", "appraisalReminder.mailId")
    .select(["appraisalId", "personId", "assignment", "due", "step"])
    .where(inInstitution(scope, "appraisalReminder.institutionId"))
    .where(sql<boolean>`appraisal_id = any(${appraisalIds}::uuid[])`)
    .where(sql<boolean>`not ${isUnsaid}`)
    .execute();

/** In place of those that nobody was told by the mail before. */
export const insertAppraisalReminders = (
  { trx }: ScopedTransaction,
  rows: readonly Insertable<AppraisalReminderTable>[],
): Promise<unknown> =>
  trx
    .insertInto("appraisalReminder")
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(["institutionId", "appraisalId", "personId", "assignment", "due", "step"])
        .doUpdateSet(({ ref }) => ({ mailId: ref("excluded.mailId") })),
    )
    .execute();
