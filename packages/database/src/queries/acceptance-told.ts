import type { InstitutionId, MailId } from "@goodstanding/domain/kernel/ids";
import { sql } from "kysely";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

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
      )`,
    )
    .orderBy("decision.decidedAt")
    .limit(200)
    .execute();

export const noteAcceptanceTold = (
  { trx }: ScopedTransaction,
  row: {
    readonly institutionId: InstitutionId;
    readonly decisionId: string;
    readonly mailId: MailId | null;
  },
): Promise<unknown> => trx.insertInto("acceptanceTold").values(row).execute();
