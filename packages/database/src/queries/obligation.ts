import type { InstitutionId, ObligationId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
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

const ROWS_A_STATEMENT = 1000;

/** Inserts new obligations and overwrites changed ones; the caller passes only rows that differ from what is stored. */
export async function saveObligations(
  { trx }: ScopedTransaction,
  rows: readonly Insertable<ObligationTable>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await trx
      .insertInto("obligation")
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .onConflict((conflict) =>
        conflict.columns(["institutionId", "subjectId", "rule", "period"]).doUpdateSet(({ ref }) => ({
          regime: ref("excluded.regime"),
          year: ref("excluded.year"),
          state: ref("excluded.state"),
          targetDue: ref("excluded.targetDue"),
          schoolDue: ref("excluded.schoolDue"),
          agencyDue: ref("excluded.agencyDue"),
          schoolLastWorkingDay: ref("excluded.schoolLastWorkingDay"),
          agencyLastWorkingDay: ref("excluded.agencyLastWorkingDay"),
          holidays: ref("excluded.holidays"),
          steps: ref("excluded.steps"),
          why: ref("excluded.why"),
          note: ref("excluded.note"),
          citations: ref("excluded.citations"),
          packs: ref("excluded.packs"),
          inputs: ref("excluded.inputs"),
          consequence: ref("excluded.consequence"),
          gravity: ref("excluded.gravity"),
          owner: ref("excluded.owner"),
          evidence: ref("excluded.evidence"),
          ladder: ref("excluded.ladder"),
          dueVersion: ref("excluded.dueVersion"),
          updatedAt: ref("excluded.updatedAt"),
        })),
      )
      .execute();
  }
}
