import type { InstitutionId, ObligationId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import { copyRows, snakeCase } from "../copy-rows.ts";
import type { ObligationTable } from "../schema/obligation.ts";
import { inInstitution, inUnits, type ScopedTransaction } from "../scope.ts";

export type ObligationRow = Selectable<ObligationTable>;
export type ObligationView = Awaited<ReturnType<typeof listObligationsOfYears>>[number];

export const listObligations = (
  { trx, scope }: ScopedTransaction,
  programmeIds: readonly ProgrammeId[],
): Promise<ObligationRow[]> =>
  trx
    .selectFrom("obligation")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where(sql<boolean>`programme_id = any(${programmeIds}::uuid[])`)
    .orderBy("period")
    .orderBy("rule")
    .execute();

export const listObligationsOfUnits = (
  { trx, scope }: ScopedTransaction,
  unitIds: readonly UnitId[],
): Promise<ObligationRow[]> =>
  trx
    .selectFrom("obligation")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where(sql<boolean>`unit_id = any(${unitIds}::uuid[])`)
    .orderBy("period")
    .orderBy("rule")
    .execute();

/** Obligations with their programme and the unit that answers for them, as far as the scope reaches. */
const obligations = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("obligation")
    .leftJoin("programme", "programme.id", "obligation.programmeId")
    .innerJoin("unit", (join) =>
      join.on(sql<boolean>`unit.id = coalesce(obligation.unit_id, programme.unit_id)`),
    )
    .selectAll("obligation")
    .select([
      "unit.id as owningUnitId",
      "unit.name as unitName",
      "unit.nameEn as unitNameEn",
      "programme.name as programmeName",
      "programme.code as programmeCode",
    ])
    .where(inInstitution(scope, "obligation.institutionId"))
    .where(inUnits(scope, "unit.id"));

/** Those that the calendar shows in the years `from` to `to`, both included, in every state; by date, then programme. */
export const listObligationsOfYears = (
  tx: ScopedTransaction,
  { from, to }: { readonly from: number; readonly to: number },
) =>
  obligations(tx)
    .where("obligation.year", ">=", from)
    .where("obligation.year", "<=", to)
    .orderBy(sql`coalesce(obligation.school_due, obligation.agency_due)`)
    .orderBy("programme.position")
    .orderBy("unit.name")
    .orderBy("obligation.rule")
    .execute();

/** Every one of a programme with the years in turn. */
export const listObligationsOfProgramme = (
  tx: ScopedTransaction,
  programmeId: ProgrammeId,
): Promise<ObligationView[]> =>
  obligations(tx)
    .where("obligation.programmeId", "=", programmeId)
    .orderBy("obligation.year")
    .orderBy("obligation.rule")
    .orderBy("obligation.period")
    .execute();

export const findObligation = (
  tx: ScopedTransaction,
  id: ObligationId,
): Promise<ObligationView | undefined> => obligations(tx).where("obligation.id", "=", id).executeTakeFirst();

/** Until the transaction ends no other derives this institution's obligations; call it before reading them. */
export const lockObligations = ({ trx }: ScopedTransaction, institutionId: InstitutionId): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`obligations of ${institutionId}`}, 0))`.execute(trx);

/** Every column that is written; one that the table gains has to be named here to compile. */
const written: Readonly<Record<keyof Insertable<ObligationTable>, "fixed" | "follows">> = {
  id: "fixed",
  institutionId: "fixed",
  programmeId: "fixed",
  unitId: "fixed",
  rule: "fixed",
  period: "fixed",
  regime: "follows",
  year: "follows",
  state: "follows",
  targetDue: "follows",
  schoolDue: "follows",
  agencyDue: "follows",
  schoolLastWorkingDay: "follows",
  agencyLastWorkingDay: "follows",
  holidays: "follows",
  steps: "follows",
  why: "follows",
  note: "follows",
  citations: "follows",
  packs: "follows",
  inputs: "follows",
  consequence: "follows",
  gravity: "follows",
  owner: "follows",
  evidence: "follows",
  ladder: "follows",
  dueVersion: "follows",
  updatedAt: "follows",
};
const columns = Object.keys(written) as (keyof Insertable<ObligationTable>)[]; // of an object literal
const names = columns.map(snakeCase).join(", ");
const changes = columns
  .filter((column) => written[column] === "follows")
  .map((column) => `${snakeCase(column)} = excluded.${snakeCase(column)}`);

/**
 * Inserts new obligations and overwrites changed ones; the caller passes only rows that differ from what is stored.
 * A hundred thousand rows take seconds, and no more memory than the rows themselves.
 */
export async function saveObligations(
  tx: ScopedTransaction,
  rows: readonly Insertable<ObligationTable>[],
): Promise<void> {
  if (rows.length === 0) return;
  const incoming = "pg_temp.incoming_obligation";
  const run = (statement: string): Promise<unknown> => sql.raw(statement).execute(tx.trx);
  await run(
    `create temp table if not exists incoming_obligation on commit drop as select ${names} from obligation with no data`,
  );
  await copyRows(tx, incoming, columns, rows);
  await run(
    `insert into obligation (${names}) select ${names} from ${incoming}
     on conflict (institution_id, subject_id, rule, period) do update set ${changes.join(", ")}`,
  );
  await run(`truncate ${incoming}`);
}
