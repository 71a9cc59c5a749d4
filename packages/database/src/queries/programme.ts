import type { ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import type { ProgrammeTable } from "../schema/programme.ts";
import { inInstitution, inUnits, type ScopedTransaction } from "../scope.ts";
import { type AccreditationRow, listAccreditations } from "./accreditation.ts";

export type ProgrammeRow = Selectable<ProgrammeTable>;

export interface ProgrammeView extends ProgrammeRow {
  readonly unitName: string;
  readonly unitNameEn: string;
  /** In order of `validFrom`; none before the programme has passed. */
  readonly accreditations: readonly AccreditationRow[];
}

/** The programmes in scope with their units and accreditations, in the order of the imported list. */
export const listProgrammes = async (tx: ScopedTransaction): Promise<ProgrammeView[]> =>
  withAccreditations(tx, await programmes(tx).execute());

export async function findProgramme(
  tx: ScopedTransaction,
  id: ProgrammeId,
): Promise<ProgrammeView | undefined> {
  const [view] = await withAccreditations(tx, await programmes(tx).where("programme.id", "=", id).execute());
  return view;
}

/** The same without order, `count` at a time: those after the id of the last one before; `null` begins. */
export const listProgrammesAfter = async (
  tx: ScopedTransaction,
  after: ProgrammeId | null,
  count: number,
): Promise<ProgrammeView[]> =>
  withAccreditations(
    tx,
    await programmes(tx)
      .clearOrderBy()
      .where("programme.id", ">", after ?? firstId)
      .orderBy("programme.id")
      .limit(count)
      .execute(),
  );

const firstId = "00000000-0000-0000-0000-000000000000" as ProgrammeId; // comes before every id

export const listProgrammesById = async (
  tx: ScopedTransaction,
  ids: readonly ProgrammeId[],
): Promise<ProgrammeView[]> =>
  withAccreditations(
    tx,
    await programmes(tx).where(sql<boolean>`programme.id = any(${ids}::uuid[])`).execute(),
  );

export const listProgrammesOfUnit = async (tx: ScopedTransaction, unitId: UnitId): Promise<ProgrammeView[]> =>
  withAccreditations(tx, await programmes(tx).where("programme.unitId", "=", unitId).execute());

const ROWS_A_STATEMENT = 2_000;

/** Inserts new programmes and overwrites those of the same code and name, which keep their id. Returns them as stored. */
export async function saveProgrammes(
  { trx }: ScopedTransaction,
  rows: readonly Insertable<ProgrammeTable>[],
): Promise<ProgrammeRow[]> {
  const saved: ProgrammeRow[] = [];
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const stored = await trx
      .insertInto("programme")
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .onConflict((conflict) =>
        conflict.columns(["institutionId", "code", "name"]).doUpdateSet(({ ref }) => ({
          unitId: ref("excluded.unitId"),
          position: ref("excluded.position"),
          batch: ref("excluded.batch"),
          applyingIn: ref("excluded.applyingIn"),
          stages: ref("excluded.stages"),
          updatedAt: ref("excluded.updatedAt"),
        })),
      )
      .returningAll()
      .execute();
    saved.push(...stored);
  }
  return saved;
}

const programmes = ({ trx, scope }: ScopedTransaction) =>
  trx
    .selectFrom("programme")
    .innerJoin("unit", "unit.id", "programme.unitId")
    .selectAll("programme")
    .select(["unit.name as unitName", "unit.nameEn as unitNameEn"])
    .where(inInstitution(scope, "programme.institutionId"))
    .where(inUnits(scope, "programme.unitId"))
    .orderBy("programme.position")
    .orderBy("programme.code")
    .orderBy("programme.name");

async function withAccreditations(
  tx: ScopedTransaction,
  rows: readonly Omit<ProgrammeView, "accreditations">[],
): Promise<ProgrammeView[]> {
  const accreditations = Map.groupBy(
    await listAccreditations(
      tx,
      rows.map(({ id }) => id),
    ),
    ({ programmeId }) => programmeId,
  );
  return rows.map((row) => ({ ...row, accreditations: accreditations.get(row.id) ?? [] }));
}
