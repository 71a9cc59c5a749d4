import type { AppraisalId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, sql } from "kysely";
import type { AppraisalReminderTable } from "../schema/appraisal-reminder.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

/** Steps that mails have spoken of, and to whom. */
export const listAppraisalReminders = (
  { trx, scope }: ScopedTransaction,
  appraisalIds: readonly AppraisalId[],
) =>
  trx
    .selectFrom("appraisalReminder")
    .select(["appraisalId", "personId", "assignment", "due", "step"])
    .where(inInstitution(scope, "institutionId"))
    .where(sql<boolean>`appraisal_id = any(${appraisalIds}::uuid[])`)
    .execute();

export const insertAppraisalReminders = (
  { trx }: ScopedTransaction,
  rows: readonly Insertable<AppraisalReminderTable>[],
): Promise<unknown> => trx.insertInto("appraisalReminder").values(rows).execute();
