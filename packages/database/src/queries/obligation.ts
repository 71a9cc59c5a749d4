import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, ObligationId, ProgrammeId, UnitId } from "@goodstanding/domain/kernel/ids";
import { type Insertable, type Selectable, sql } from "kysely";
import { copyRows, snakeCase } from "../copy-rows.ts";
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
export const lockObligations = ({ trx }: ScopedTransaction, institutionId: InstitutionId): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`obligations of ${institutionId}`}, 0))`.execute(trx);

type NewObligation = Insertable<ObligationTable>;

/**
 * Every column that is written; one that the table gains has to be named here to compile. Of the `shared` ones many
 * rows hold the same object: what a document says of its rule. Each is sent once.
 */
const written: Readonly<Record<keyof NewObligation, "key" | "own" | "shared">> = {
  id: "key",
  institutionId: "key",
  programmeId: "key",
  unitId: "key",
  rule: "key",
  period: "key",
  regime: "own",
  year: "own",
  state: "own",
  targetDue: "own",
  schoolDue: "own",
  agencyDue: "own",
  schoolLastWorkingDay: "own",
  agencyLastWorkingDay: "own",
  holidays: "own",
  steps: "shared",
  why: "own",
  note: "shared",
  citations: "shared",
  packs: "own",
  inputs: "own",
  consequence: "shared",
  gravity: "own",
  owner: "own",
  evidence: "shared",
  ladder: "own",
  dueVersion: "own",
  updatedAt: "own",
};
const columns = Object.keys(written) as (keyof NewObligation)[]; // of an object literal
const shared = columns.filter((column) => written[column] === "shared");
const names = columns.map(snakeCase);
const changes = columns
  .filter((column) => written[column] !== "key")
  .map(snakeCase)
  .map((name) => `${name} = excluded.${name}`);

const createIncoming = `
  create temp table if not exists incoming_obligation on commit drop as
  select ${columns.map((column) => (shared.includes(column) ? `0 as ${snakeCase(column)}` : snakeCase(column))).join(", ")}
  from obligation with no data`;
const fromIncoming = columns
  .map(snakeCase)
  .map((name, at) => (written[columns[at] ?? "id"] === "shared" ? `said.texts[incoming.${name}]` : name));

/** Inserts new obligations and overwrites changed ones; the caller passes only rows that differ from what is stored. */
export const saveObligations = async (tx: ScopedTransaction, rows: readonly NewObligation[]): Promise<void> =>
  (await stageObligations(tx, rows))();

/**
 * The same in two steps, so that the caller may reckon on while the database writes: first the rows are sent, then the
 * answer writes them. One batch at a time; ten thousand rows are a good one.
 */
export async function stageObligations(
  tx: ScopedTransaction,
  rows: readonly NewObligation[],
): Promise<() => Promise<void>> {
  if (rows.length === 0) return () => Promise.resolve();
  const said = openDictionary();
  await sql.raw(createIncoming).execute(tx.trx);
  await copyRows(tx, "pg_temp.incoming_obligation", columns, sendable(rows, said.numberOf));
  return async () => {
    await sql`
      insert into obligation (${sql.raw(names.join(", "))})
      select ${sql.raw(fromIncoming.join(", "))}
      from pg_temp.incoming_obligation incoming, (select ${said.texts}::jsonb[] as texts offset 0) said
      on conflict (institution_id, subject_id, rule, period) do update set ${sql.raw(changes.join(", "))}
    `.execute(tx.trx);
    await sql`truncate pg_temp.incoming_obligation`.execute(tx.trx);
  };
}

/** Puts the number of what is shared in its place. */
function* sendable(
  rows: readonly NewObligation[],
  numberOf: (value: unknown) => number | null,
): Generator<Record<keyof NewObligation, unknown>> {
  for (const row of rows) {
    const numbered: Record<string, unknown> = {};
    for (const column of shared) numbered[column] = numberOf(row[column]);
    yield { ...row, ...numbered } as Record<keyof NewObligation, unknown>; // every column of `row` is there
  }
}

/** Values as JSON, each once, and the number of each, counted from 1; an object seen before is not written again. */
function openDictionary() {
  const texts: string[] = [];
  const byText = new Map<string, number>();
  const byObject = new Map<unknown, number>();
  const numberOfText = (text: string): number => {
    const known = byText.get(text);
    if (known !== undefined) return known;
    byText.set(text, texts.push(text));
    return texts.length;
  };
  const numberOf = (value: unknown): number | null => {
    if (value === null || value === undefined) return null;
    const known = byObject.get(value) ?? numberOfText(JSON.stringify(value));
    byObject.set(value, known);
    return known;
  };
  return { texts, numberOf };
}
