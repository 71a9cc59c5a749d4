import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { sql } from "kysely";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

/** When the school last accepted each of these filings. */
export const listAcceptances = ({ trx, scope }: ScopedTransaction, filingIds: readonly FilingId[]) =>
  trx
    .selectFrom("decision")
    .innerJoin("submission", "submission.id", "decision.submissionId")
    .distinctOn("submission.filingId")
    .select(["submission.filingId", "decision.decidedAt"])
    .where(inInstitution(scope, "decision.institutionId"))
    .where(sql<boolean>`submission.filing_id = any(${filingIds}::uuid[])`)
    .where("decision.kind", "=", "accept")
    .orderBy("submission.filingId")
    .orderBy("decision.decidedAt", "desc")
    .execute();
