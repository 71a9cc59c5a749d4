import type { InstitutionId, MailId } from "@goodstanding/domain/kernel/ids";
import { sql } from "kysely";
import { inInstitution, type ScopedTransaction } from "../scope.ts";
import { isUnsaid } from "./unsaid-mail.ts";

/** Approvals since a moment that nobody has been told of, the earliest first. */
export const listUntoldAcceptances = ({ trx, scope }: ScopedTransaction, since: Date) =>
  trx
    .selectFrom("decision")
    .select(["decision.id as decisionId", "decision.submissionId", "decision.decidedAt"])
    .where(inInstitution(scope, "decision.institutionId"))
    .where("decision.kind", "=", "accept")
    .where("decision.decidedAt", ">=", since)
    .where(
      sql<boolean>`not exists (
        select from acceptance_told told
        where told.institution_id = decision.institution_id and told.decision_id = decision.id
          and not exists (
            select from mail
            where mail.institution_id = told.institution_id and mail.id = told.mail_id and ${isUnsaid}
          )
      )`,
    )
    .orderBy("decision.decidedAt")
    .limit(200)
    .execute();

/** In place of a mail that nobody got, if there was one. */
export const noteAcceptanceTold = (
  { trx }: ScopedTransaction,
  row: {
    readonly institutionId: InstitutionId;
    readonly decisionId: string;
    readonly mailId: MailId | null;
  },
): Promise<unknown> =>
  trx
    .insertInto("acceptanceTold")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["institutionId", "decisionId"]).doUpdateSet({ mailId: row.mailId }),
    )
    .execute();
