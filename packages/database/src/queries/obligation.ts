import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, ObligationId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { filingRules } from "@goodstanding/domain/policy/rule";
import { type Selectable, sql } from "kysely";
import type { ObligationTable } from "../schema/obligation.ts";
import { inInstitution, inUnits, type ScopedTransaction } from "../scope.ts";

export type ObligationRow = Selectable<ObligationTable>;
export type ObligationView = Awaited<ReturnType<typeof listObligationsOfYears>>[number];

/** Of these programmes and units, in every state. */
export async function listObligations(
  { trx, scope }: ScopedTransaction,
  subjectIds: readonly (ProgrammeId | UnitId)[],
): Promise<ObligationRow[]> {
  // One look-up in the index for each: the planner knows nothing of rows that this transaction has just written.
  const { rows } = await sql<ObligationRow>`
    select found.* from unnest(${subjectIds}::uuid[]) as subject (id)
    cross join lateral (
      select * from obligation
      where ${inInstitution(scope, "institutionId")} and subject_id = subject.id
      offset 0
    ) found
    order by found.period, found.rule
  `.execute(trx);
  return rows;
}

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

/** The same by date, then programme, unit and rule. */
const obligationsByDate = (tx: ScopedTransaction) =>
  obligations(tx)
    .orderBy(sql`coalesce(obligation.school_due, obligation.agency_due)`)
    .orderBy("programme.position")
    .orderBy("unit.name")
    .orderBy("obligation.rule");

/** Those that the calendar shows in the years `from` to `to`, both included, in every state; by date, then programme. */
export const listObligationsOfYears = (
  tx: ScopedTransaction,
  { from, to }: { readonly from: number; readonly to: number },
) => obligationsByDate(tx).where("obligation.year", ">=", from).where("obligation.year", "<=", to).execute();

/** Those that are owed and have a date up to a day, at either level; by date, then programme. */
export const listOwedUntil = (tx: ScopedTransaction, until: LocalDate): Promise<ObligationView[]> =>
  obligationsByDate(tx)
    .where("obligation.state", "=", "owed")
    .where(({ eb, or }) =>
      or([eb("obligation.schoolDue", "<=", until), eb("obligation.agencyDue", "<=", until)]),
    )
    .execute();

/** Of those the ones that no filing answers. */
export const listDutiesUntil = (tx: ScopedTransaction, until: LocalDate): Promise<ObligationView[]> =>
  obligations(tx)
    .where("obligation.state", "=", "owed")
    .where("obligation.rule", "not in", filingRules)
    .where(({ eb, or }) =>
      or([eb("obligation.schoolDue", "<=", until), eb("obligation.agencyDue", "<=", until)]),
    )
    .execute();

/** Every one of a programme with the years in turn. */
export const listObligationsOfProgramme = (
  tx: ScopedTransaction,
  programmeId: ProgrammeId,
): Promise<ObligationView[]> =>
  obligations(tx)
    .where("obligation.subjectId", "=", programmeId)
    .orderBy("obligation.year")
    .orderBy("obligation.rule")
    .orderBy("obligation.period")
    .execute();

export const findObligation = (
  tx: ScopedTransaction,
  id: ObligationId,
): Promise<ObligationView | undefined> => obligations(tx).where("obligation.id", "=", id).executeTakeFirst();

/** Until the transaction ends no other derives this institution's obligations; call it before reading them. */
/** Counts a new version of an obligation's dates: each rung of its ladder may be said once more. */
export const countNewDate = ({ trx }: ScopedTransaction, id: ObligationId): Promise<unknown> =>
  trx
    .updateTable("obligation")
    .set(({ eb }) => ({ dueVersion: eb("dueVersion", "+", 1) }))
    .where("id", "=", id)
    .execute();

export const lockObligations = ({ trx }: ScopedTransaction, institutionId: InstitutionId): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`obligations of ${institutionId}`}, 0))`.execute(trx);
