import type { InstitutionId, MailId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { ReturnLineTable } from "../schema/return-line.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";
import { isUnsaid } from "./unsaid-mail.ts";

export type ReturnLineRow = Selectable<ReturnLineTable>;

export async function insertReturnList(
  { trx }: ScopedTransaction,
  list: { readonly institutionId: InstitutionId; readonly decisionId: string },
  lines: readonly Omit<Insertable<ReturnLineTable>, "institutionId" | "decisionId">[],
): Promise<void> {
  await trx
    .insertInto("returnList")
    .values({ ...list, mailId: null })
    .execute();
  for (let start = 0; start < lines.length; start += 2000) {
    await trx
      .insertInto("returnLine")
      .values(lines.slice(start, start + 2000).map((line) => ({ ...line, ...list })))
      .execute();
  }
}

/** What went back with the decisions on these submissions, in order. */
export const listReturnLines = ({ trx, scope }: ScopedTransaction, submissionIds: readonly SubmissionId[]) =>
  trx
    .selectFrom("returnLine")
    .innerJoin("decision", "decision.id", "returnLine.decisionId")
    .selectAll("returnLine")
    .select("decision.submissionId")
    .where(inInstitution(scope, "returnLine.institutionId"))
    .where(sql<boolean>`decision.submission_id = any(${submissionIds}::uuid[])`)
    .orderBy("returnLine.decisionId")
    .orderBy("returnLine.position")
    .execute();

/** Lists that nobody has been told of yet, and that nobody has answered by handing in again. */
export const listUntoldReturns = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("returnList")
    .innerJoin("decision", "decision.id", "returnList.decisionId")
    .innerJoin("submission", "submission.id", "decision.submissionId")
    .select([
      "returnList.decisionId",
      "decision.submissionId",
      "decision.kind",
      "decision.reason",
      "decision.dueAgain",
      "decision.decidedAt",
      "submission.filingId",
    ])
    .where(inInstitution(scope, "returnList.institutionId"))
    .where(isUntold)
    .where(
      sql<boolean>`not exists (
        select from submission later
        where later.institution_id = submission.institution_id and later.filing_id = submission.filing_id
          and later.number > submission.number
      )`,
    )
    .orderBy("decision.decidedAt")
    .limit(200)
    .execute();

/** False where another mail, not one that nobody got, brought it before. */
export async function noteReturnTold(
  { trx, scope }: ScopedTransaction,
  decisionId: string,
  mailId: MailId,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("returnList")
    .set({ mailId })
    .where(inInstitution(scope, "institutionId"))
    .where("decisionId", "=", decisionId)
    .where(isUntold)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The mail that brought it, if any, reached nobody, nor will. */
const isUntold = sql<boolean>`(
  return_list.mail_id is null
  or exists (
    select from mail
    where mail.institution_id = return_list.institution_id and mail.id = return_list.mail_id and ${isUnsaid}
  )
)`;
