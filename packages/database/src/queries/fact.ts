import type { FactId, PersonId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import type { FactKind } from "@goodstanding/domain/policy/fact-kind";
import { type Insertable, type Selectable, sql } from "kysely";
import type { FactTable } from "../schema/fact.ts";
import { inInstitution, inUnits, type ScopedTransaction } from "../scope.ts";
import { ofSubjects, type Subjects } from "../subjects.ts";

export type FactRow = Selectable<FactTable>;
export type FactView = Awaited<ReturnType<typeof listFacts>>[number];

/** Of programmes and of units, as far as the scope reaches, in order of their days; `owningUnitId` is the programme's where there is one. */
const facts = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("fact")
    .leftJoin("programme", "programme.id", "fact.programmeId")
    .innerJoin("unit", (join) => join.on(sql<boolean>`unit.id = coalesce(fact.unit_id, programme.unit_id)`))
    .leftJoin("person", "person.id", "fact.recordedBy")
    .selectAll("fact")
    .select([
      "unit.id as owningUnitId",
      "unit.name as unitName",
      "unit.nameEn as unitNameEn",
      "programme.name as programmeName",
      "person.name as recordedByName",
      "person.nameEn as recordedByNameEn",
    ])
    .where(inInstitution(scope, "fact.institutionId"))
    .where(inUnits(scope, "unit.id"))
    .orderBy("fact.onDate")
    .orderBy("fact.id");

/** Withdrawn ones too. */
export const listFacts = (tx: ScopedTransaction) => facts(tx).execute();

export const listFactsOfProgramme = (tx: ScopedTransaction, id: ProgrammeId): Promise<FactView[]> =>
  facts(tx).where("fact.programmeId", "=", id).execute();

/** Withdrawn ones too. */
export const listFactsOfKind = (tx: ScopedTransaction, kind: FactKind): Promise<FactView[]> =>
  facts(tx).where("fact.kind", "=", kind).execute();

export const listFactsOfUnit = (tx: ScopedTransaction, id: UnitId): Promise<FactView[]> =>
  facts(tx).where("fact.unitId", "=", id).execute();

export const findFact = (tx: ScopedTransaction, id: FactId): Promise<FactView | undefined> =>
  facts(tx).where("fact.id", "=", id).executeTakeFirst();

/** What stands of these programmes and these units: without what was withdrawn, in order of the days. */
export const listStandingFacts = ({ trx, scope }: ScopedTransaction, of: Subjects): Promise<FactRow[]> =>
  trx
    .selectFrom("fact")
    .selectAll()
    .where(inInstitution(scope, "institutionId"))
    .where("withdrawnAt", "is", null)
    .where(ofSubjects(of))
    .orderBy("onDate")
    .orderBy("id")
    .execute();

const ROWS_A_STATEMENT = 2_000;

export async function insertFacts(
  { trx }: ScopedTransaction,
  rows: readonly Insertable<FactTable>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await trx
      .insertInto("fact")
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .execute();
  }
}

/** `false` where it has been withdrawn before. */
export async function withdrawFact(
  { trx, scope }: ScopedTransaction,
  id: FactId,
  change: {
    readonly withdrawnAt: Date;
    readonly withdrawnBy: PersonId | null;
    readonly withdrawnBecause: string;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable("fact")
    .set(change)
    .where(inInstitution(scope, "institutionId"))
    .where("id", "=", id)
    .where("withdrawnAt", "is", null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
