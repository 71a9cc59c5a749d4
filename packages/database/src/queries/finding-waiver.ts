import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { FindingWaiverTable } from "../schema/finding-waiver.ts";
import { inInstitution, type ScopedTransaction } from "../scope.ts";

export type FindingWaiverRow = Selectable<FindingWaiverTable>;

/** Waivers of filings that nobody has withdrawn, over or not, with who granted each. */
export const listWaivers = ({ trx, scope }: ScopedTransaction, filingIds: readonly FilingId[]) =>
  trx
    .selectFrom("findingWaiver")
    .innerJoin("person", "person.id", "findingWaiver.waivedBy")
    .selectAll("findingWaiver")
    .select(["person.name as waivedByName", "person.nameEn as waivedByNameEn"])
    .where(inInstitution(scope, "findingWaiver.institutionId"))
    .where(sql<boolean>`finding_waiver.filing_id = any(${filingIds}::uuid[])`)
    .where("findingWaiver.withdrawnAt", "is", null)
    .orderBy("findingWaiver.waivedAt")
    .execute();

/** False where the finding is waived already. */
export async function insertWaiver(
  { trx }: ScopedTransaction,
  row: Insertable<FindingWaiverTable>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto("findingWaiver")
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(["institutionId", "filingId", "key"]).where("withdrawnAt", "is", null).doNothing(),
    )
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export const findWaiver = (
  { trx, scope }: ScopedTransaction,
  id: string,
): Promise<FindingWaiverRow | undefined> =>
  trx
    .selectFrom("findingWaiver")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .executeTakeFirst();

/** False where somebody has withdrawn it before. */
export async function markWaiverWithdrawn(
  { trx, scope }: ScopedTransaction,
  id: string,
  by: Pick<FindingWaiverRow, "withdrawnBy" | "withdrawnAt">,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("findingWaiver")
    .set(by)
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
