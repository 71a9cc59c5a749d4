import type { FilingId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, sql } from "kysely";
import type { AgencyFilingTable } from "../schema/agency-filing.ts";
import type { FilingUnlockTable } from "../schema/filing-unlock.ts";
import type { ScopedTransaction } from "../scope.ts";

export const insertAgencyFiling = (
  { trx }: ScopedTransaction,
  row: Insertable<AgencyFilingTable>,
): Promise<unknown> => trx.insertInto("agencyFiling").values(row).execute();

/** The agency's receipts of these filings, the first registered before those of its supplements. */
export const listAgencyFilings = ({ trx }: ScopedTransaction, filingIds: readonly FilingId[]) =>
  trx
    .selectFrom("agencyFiling")
    .innerJoin("person", "person.id", "agencyFiling.registeredBy")
    .selectAll("agencyFiling")
    .select(["person.name as registeredByName", "person.nameEn as registeredByNameEn"])
    .where(sql<boolean>`agency_filing.filing_id = any(${filingIds}::uuid[])`)
    .orderBy("registeredAt")
    .execute();

/** The scan of the agency's receipt of one submission, where one was registered. */
export const findScanOf = ({ trx }: ScopedTransaction, submissionId: SubmissionId) =>
  trx
    .selectFrom("agencyFiling")
    .innerJoin("evidence", (join) =>
      join
        .onRef("evidence.institutionId", "=", "agencyFiling.institutionId")
        .onRef("evidence.sha256", "=", "agencyFiling.scanSha256"),
    )
    .select(["agencyFiling.id", "agencyFiling.receiptNumber", "evidence.sha256", "evidence.size"])
    .where("agencyFiling.submissionId", "=", submissionId)
    .executeTakeFirst();

export const insertUnlock = (
  { trx }: ScopedTransaction,
  row: Insertable<FilingUnlockTable>,
): Promise<unknown> => trx.insertInto("filingUnlock").values(row).execute();

/** Newest first. */
export const listUnlocks = ({ trx }: ScopedTransaction, filingId: FilingId) =>
  trx
    .selectFrom("filingUnlock")
    .innerJoin("person", "person.id", "filingUnlock.unlockedBy")
    .selectAll("filingUnlock")
    .select(["person.name as unlockedByName", "person.nameEn as unlockedByNameEn"])
    .where("filingId", "=", filingId)
    .orderBy("unlockedAt", "desc")
    .execute();
