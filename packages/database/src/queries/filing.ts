import type { FilingId, InstitutionId, ObligationId } from "@goodstanding/domain/kernel/ids";
import type { FilingRule } from "@goodstanding/domain/policy/rule";
import { type Selectable, sql } from "kysely";
import type { FilingTable } from "../schema/filing.ts";
import { inInstitution, inUnits, type ScopedTransaction } from "../scope.ts";

export type FilingRow = Selectable<FilingTable>;
export type FilingView = Awaited<ReturnType<typeof listFilings>>[number];

/**
 * A filing with the obligation that it answers, its programme and its college, as far as the scope reaches; of several
 * filings with the agency the first, which met its date.
 */
function filings({ trx, scope }: ScopedTransaction) {
  return (
    trx
      .selectFrom("filing")
      .innerJoin("obligation", "obligation.id", "filing.obligationId")
      .innerJoin("programme", "programme.id", "obligation.programmeId")
      .innerJoin("unit", "unit.id", "programme.unitId")
      .leftJoinLateral(
        (eb) =>
          eb
            .selectFrom("agencyFiling")
            .select(["filedOn", "receiptNumber"])
            .whereRef("agencyFiling.institutionId", "=", "filing.institutionId")
            .whereRef("agencyFiling.filingId", "=", "filing.id")
            .orderBy("registeredAt")
            .limit(1)
            .as("agencyFiling"),
        (join) => join.onTrue(),
      )
      .select([
        "filing.id",
        "filing.institutionId",
        "filing.status",
        "filing.programmeSubmittedAt",
        "filing.firstSubmittedAt",
        "filing.dueAgain",
        "filing.exemptBecause",
        "filing.carriedFrom",
        "agencyFiling.filedOn",
        "agencyFiling.receiptNumber",
        "filing.updatedAt",
        "obligation.id as obligationId",
        "obligation.rule",
        "obligation.regime",
        "obligation.period",
        "obligation.year",
        "obligation.state as obligationState",
        "obligation.schoolDue",
        "obligation.agencyDue",
        "obligation.schoolLastWorkingDay",
        "obligation.agencyLastWorkingDay",
        "obligation.holidays",
        "obligation.why",
        "obligation.citations",
        "obligation.gravity",
        "obligation.dueVersion",
        "obligation.ladder",
        "programme.id as programmeId",
        "programme.name as programmeName",
        "programme.code as programmeCode",
        "unit.id as unitId",
        "unit.name as unitName",
        "unit.nameEn as unitNameEn",
      ])
      .where(inInstitution(scope, "filing.institutionId"))
      .where(inUnits(scope, "programme.unitId"))
      // Nothing else opens a filing.
      .$narrowType<{ rule: FilingRule }>()
      .orderBy("obligation.period", "desc")
      .orderBy("programme.position")
      .orderBy("obligation.rule")
  );
}

export const listFilings = (tx: ScopedTransaction) => filings(tx).execute();

export const findFiling = (tx: ScopedTransaction, id: FilingId): Promise<FilingView | undefined> =>
  filings(tx).where("filing.id", "=", id).executeTakeFirst();

/** Locks the filing's row until the transaction ends, so that two people cannot move its state at once. */
export const lockFiling = ({ trx }: ScopedTransaction, id: FilingId): Promise<FilingRow | undefined> =>
  trx.selectFrom("filing").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();

/** Keeps filings from being handed in until the transaction ends; by id, as by everybody who locks several. */
export const shareFilings = ({ trx }: ScopedTransaction, ids: readonly FilingId[]): Promise<unknown> =>
  trx
    .selectFrom("filing")
    .select("id")
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .orderBy("id")
    .forShare()
    .execute();

/** The filing of the same programme and rule for another year, if there is one. */
export const findFilingOfYear = (
  tx: ScopedTransaction,
  { programmeId, rule }: Pick<FilingView, "programmeId" | "rule">,
  year: number,
): Promise<FilingView | undefined> =>
  filings(tx)
    .where("programme.id", "=", programmeId)
    .where("obligation.rule", "=", rule)
    .where("obligation.year", "=", year)
    .executeTakeFirst();

/** Opens a filing for each obligation that has none yet. */
export async function openFilings(
  { trx }: ScopedTransaction,
  institutionId: InstitutionId,
  filings: readonly { readonly id: FilingId; readonly obligationId: ObligationId }[],
  openedAt: Date,
): Promise<void> {
  if (filings.length === 0) return;
  await sql`
    insert into filing (id, institution_id, obligation_id, status, updated_at)
    select id, ${institutionId}, obligation_id, 'not-started', ${openedAt}
    from unnest(
      ${filings.map(({ id }) => id)}::uuid[],
      ${filings.map(({ obligationId }) => obligationId)}::uuid[]
    ) as opened (id, obligation_id)
    on conflict (institution_id, obligation_id) do nothing
  `.execute(trx);
}

/** Nothing has been put into them, and nothing is on its way or hangs on them. */
export const deleteUntouchedFilings = (
  { trx }: ScopedTransaction,
  obligationIds: readonly ObligationId[],
): Promise<unknown> =>
  obligationIds.length === 0
    ? Promise.resolve()
    : trx
        .deleteFrom("filing")
        .where(sql<boolean>`obligation_id = any(${obligationIds}::uuid[])`)
        .where("status", "=", "not-started")
        .where(sql<boolean>`not exists (select from upload where upload.filing_id = filing.id)`)
        .where(sql<boolean>`not exists (select from filing later where later.carried_from = filing.id)`)
        .execute();

export type FilingChange = Pick<FilingRow, "status" | "updatedAt"> &
  Partial<
    Pick<
      FilingRow,
      "programmeSubmittedAt" | "firstSubmittedAt" | "dueAgain" | "exemptBecause" | "carriedFrom"
    >
  >;

export const setFilingStatus = (
  { trx }: ScopedTransaction,
  id: FilingId,
  change: FilingChange,
): Promise<unknown> => trx.updateTable("filing").set(change).where("id", "=", id).execute();

export const listFilingFiles = ({ trx }: ScopedTransaction, filingId: FilingId) =>
  trx
    .selectFrom("filingFile")
    .innerJoin("person", "person.id", "filingFile.uploadedBy")
    .select([
      "filingFile.path",
      "filingFile.size",
      "filingFile.sha256",
      "filingFile.uploadedAt",
      "person.name as uploadedByName",
      "person.nameEn as uploadedByNameEn",
    ])
    .where("filingId", "=", filingId)
    .orderBy("path")
    .execute();

export const countDraftFiles = ({ trx }: ScopedTransaction) =>
  trx
    .selectFrom("filingFile")
    .select(({ fn }) => ["filingId", fn.countAll<number>().as("files")])
    .where("filingId", "is not", null)
    .groupBy("filingId")
    .execute();
