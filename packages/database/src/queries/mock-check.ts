import type { FilingId, MockCheckId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { MockCheckTable } from "../schema/mock-check.ts";
import type { MockCheckItemTable } from "../schema/mock-check-item.ts";
import { inInstitution, inUnits, type ScopedTransaction } from "../scope.ts";

export type MockCheckView = Awaited<ReturnType<typeof listMockChecks>>[number];
export type MockCheckItemView = Awaited<ReturnType<typeof listMockCheckItems>>[number];

/** The latest first. */
const checks = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("mockCheck")
    .innerJoin("person", "person.id", "mockCheck.drawnBy")
    .selectAll("mockCheck")
    .select(["person.name as drawnByName", "person.nameEn as drawnByNameEn"])
    .where(inInstitution(scope, "mockCheck.institutionId"))
    .orderBy("mockCheck.drawnAt", "desc")
    .orderBy("mockCheck.id", "desc");

export const listMockChecks = (tx: ScopedTransaction) => checks(tx).execute();

export const findMockCheck = (tx: ScopedTransaction, id: MockCheckId): Promise<MockCheckView | undefined> =>
  checks(tx).where("mockCheck.id", "=", id).executeTakeFirst();

/** What was drawn from, as far as the scope reaches: by stratum, then in the order of drawing. */
export const listMockCheckItems = ({ trx, scope }: ScopedTransaction, ids: readonly MockCheckId[]) =>
  trx
    .selectFrom("mockCheckItem")
    .innerJoin("filing", "filing.id", "mockCheckItem.filingId")
    .innerJoin("obligation", "obligation.id", "filing.obligationId")
    .innerJoin("programme", "programme.id", "obligation.programmeId")
    .innerJoin("unit", "unit.id", "programme.unitId")
    .innerJoin("submission", "submission.id", "mockCheckItem.submissionId")
    .leftJoin("person as overruler", "overruler.id", "mockCheckItem.overruledBy")
    .selectAll("mockCheckItem")
    .select([
      "programme.id as programmeId",
      "programme.name as programmeName",
      "unit.name as unitName",
      "unit.nameEn as unitNameEn",
      "obligation.regime",
      "obligation.period",
      "submission.number as submissionNumber",
      "overruler.name as overruledByName",
      "overruler.nameEn as overruledByNameEn",
      sql<boolean>`exists (
        select from decision
        where decision.institution_id = mock_check_item.institution_id
          and decision.submission_id = mock_check_item.submission_id and decision.kind in ('accept', 'return')
      )`.as("isDecided"),
    ])
    .where(inInstitution(scope, "mockCheckItem.institutionId"))
    .where(inUnits(scope, "unit.id"))
    .where(sql<boolean>`mock_check_item.mock_check_id = any(${ids}::uuid[])`)
    .orderBy("mockCheckItem.stratum")
    .orderBy("mockCheckItem.rank")
    .execute();

export async function insertMockCheck(
  { trx }: ScopedTransaction,
  row: Insertable<MockCheckTable>,
  items: readonly Insertable<MockCheckItemTable>[],
): Promise<void> {
  await trx.insertInto("mockCheck").values(row).execute();
  await trx.insertInto("mockCheckItem").values(items).execute();
}

/** `false` where the filing was not drawn in it. */
export async function overruleMockScore(
  { trx, scope }: ScopedTransaction,
  { mockCheckId, filingId }: { readonly mockCheckId: MockCheckId; readonly filingId: FilingId },
  change: Pick<
    Selectable<MockCheckItemTable>,
    "overruledTotal" | "overruledBecause" | "overruledBy" | "overruledAt"
  >,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("mockCheckItem")
    .set(change)
    .where(inInstitution(scope, "institutionId"))
    .where("mockCheckId", "=", mockCheckId)
    .where("filingId", "=", filingId)
    .where("isDrawn", "=", true)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
