import type { FilingId, InstitutionId, ObligationId } from "@goodstanding/domain/kernel/ids";
import type { FilingRule } from "@goodstanding/domain/policy/rule";
import { type Insertable, type Selectable, sql } from "kysely";
import type { FilingTable } from "../schema/filing.ts";
import type { FilingFileTable } from "../schema/filing-file.ts";
import { inInstitution, inUnits, type ScopedTransaction } from "../scope.ts";

export type FilingRow = Selectable<FilingTable>;
export type FilingView = Awaited<ReturnType<typeof listFilings>>[number];

/** A filing with the obligation that it answers, its programme and its college, as far as the scope reaches. */
function filings({ trx, scope }: ScopedTransaction) {
  return (
    trx
      .selectFrom("filing")
      .innerJoin("obligation", "obligation.id", "filing.obligationId")
      .innerJoin("programme", "programme.id", "obligation.programmeId")
      .innerJoin("unit", "unit.id", "programme.unitId")
      .leftJoin("agencyFiling", "agencyFiling.filingId", "filing.id")
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

const ROWS_A_STATEMENT = 5000;

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

export const findFilingFile = ({ trx }: ScopedTransaction, filingId: FilingId, path: string) =>
  trx
    .selectFrom("filingFile")
    .select(["path", "size", "sha256"])
    .where("filingId", "=", filingId)
    .where("path", "=", path)
    .executeTakeFirst();

/** Takes every file out of a draft; gives their number. */
export async function clearFilingFiles({ trx }: ScopedTransaction, filingId: FilingId): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom("filingFile")
    .where("filingId", "=", filingId)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

export const countDraftFiles = ({ trx }: ScopedTransaction) =>
  trx
    .selectFrom("filingFile")
    .select(({ fn }) => ["filingId", fn.countAll<number>().as("files")])
    .where("filingId", "is not", null)
    .groupBy("filingId")
    .execute();

/** Puts files into a draft; those of the same path are replaced. Each path once. */
export async function putFilingFiles(
  { trx }: ScopedTransaction,
  rows: readonly Insertable<FilingFileTable>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await trx
      .insertInto("filingFile")
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .onConflict((conflict) =>
        conflict.columns(["institutionId", "filingId", "path"]).doUpdateSet(({ ref }) => ({
          size: ref("excluded.size"),
          sha256: ref("excluded.sha256"),
          uploadedBy: ref("excluded.uploadedBy"),
          uploadedAt: ref("excluded.uploadedAt"),
        })),
      )
      .execute();
  }
}

export async function removeFilingFile(
  { trx }: ScopedTransaction,
  filingId: FilingId,
  path: string,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom("filingFile")
    .where("filingId", "=", filingId)
    .where("path", "=", path)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Bytes in a filing's draft, leaving out the paths that are about to be replaced. */
export async function sizeOfFiling(
  { trx }: ScopedTransaction,
  filingId: FilingId,
  except: readonly string[],
): Promise<number> {
  const row = await trx
    .selectFrom("filingFile")
    .select(({ fn }) => fn.sum<number>("size").as("total"))
    .where("filingId", "=", filingId)
    .where(sql<boolean>`path <> all(${except}::text[])`)
    .executeTakeFirst();
  return Number(row?.total ?? 0);
}
