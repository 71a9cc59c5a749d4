import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { sql } from "kysely";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

/** Of each of these filings the last submission that was sent to the school and not withdrawn. */
export const listLatestSent = ({ trx, scope }: ScopedTransaction, filingIds: readonly FilingId[]) =>
  trx
    .selectFrom("submission")
    .distinctOn("filingId")
    .select(["id", "filingId", "snapshotHash", "number"])
    .where(inInstitution(scope, "institutionId"))
    .where(sql<boolean>`filing_id = any(${filingIds}::uuid[])`)
    .where("sentToSchoolAt", "is not", null)
    .where("withdrawnAt", "is", null)
    .orderBy("filingId")
    .orderBy("number", "desc")
    .execute();
