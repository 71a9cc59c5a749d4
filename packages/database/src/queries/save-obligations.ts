import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type Insertable, sql } from "kysely";
import { cells, copyText } from "../copy-text.ts";
import type { ObligationTable } from "../schema/obligation.ts";
import type { ScopedTransaction } from "../scope.ts";

type NewObligation = Insertable<ObligationTable>;

/** Inserts new obligations and overwrites changed ones; the caller passes only rows that differ from what is stored. */
export async function saveObligations(tx: ScopedTransaction, rows: readonly NewObligation[]): Promise<void> {
  const batch = prepareObligations(rows, { areNew: false });
  await batch.send(tx);
  await batch.save(tx);
}

/** Obligations ready to be written: sent first, then saved. One batch at a time; some thousand rows are a good one. */
export interface ObligationBatch {
  readonly send: (tx: ScopedTransaction) => Promise<void>;
  readonly save: (tx: ScopedTransaction) => Promise<void>;
}

/**
 * The same in steps, so that the caller may prepare one batch while the database saves the one before. `areNew`: the
 * caller has seen under the lock that none is stored. Then none is looked for, and one that is there after all is refused.
 */
export function prepareObligations(
  rows: readonly NewObligation[],
  { areNew }: { readonly areNew: boolean },
): ObligationBatch {
  if (rows.length === 0) return { send: () => Promise.resolve(), save: () => Promise.resolve() };
  const said = openDictionary();
  const text = copyText(
    columns.map(
      ({ cell }) =>
        (row: NewObligation) =>
          cell(row, said.numberOf),
    ),
    rows,
  );
  return {
    send: async (tx) => {
      await sql.raw(createIncoming).execute(tx.trx);
      await pipeline(
        Readable.from(text),
        await tx.copyInto(`copy ${incoming} (${names.join(", ")}) from stdin`),
      );
    },
    save: async ({ trx }) => {
      await sql`
        insert into obligation (${sql.raw(names.join(", "))})
        select ${sql.raw(fromIncoming.join(", "))}
        from ${sql.raw(incoming)} incoming, (select ${said.texts}::jsonb[] as texts offset 0) said
        ${sql.raw(areNew ? "" : overwriting)}
      `.execute(trx);
      await sql.raw(`truncate ${incoming}`).execute(trx);
    },
  };
}

interface Column {
  /** `key`: never overwritten. `shared`: many rows hold the same value, such as what a document says of its rule, so each is sent once and a row names its number. */
  readonly as: "key" | "own" | "shared";
  readonly cell: (row: NewObligation, numberOf: (value: unknown) => number | null) => string;
}
type Cell = (row: NewObligation) => string;

const key = (cell: Cell): Column => ({ as: "key", cell });
const own = (cell: Cell): Column => ({ as: "own", cell });
const shared = (value: (row: NewObligation) => unknown): Column => ({
  as: "shared",
  cell: (row, numberOf) => cells.plain(numberOf(value(row))),
});

/** Every column that is written; one that the table gains has to be named here to compile. */
const table: Readonly<Record<keyof NewObligation, Column>> = {
  id: key((row) => cells.plain(row.id)),
  institutionId: key((row) => cells.plain(row.institutionId)),
  programmeId: key((row) => cells.plain(row.programmeId)),
  unitId: key((row) => cells.plain(row.unitId)),
  rule: key((row) => cells.plain(row.rule)),
  period: key((row) => cells.text(row.period)),
  regime: own((row) => cells.plain(row.regime)),
  year: own((row) => cells.plain(row.year)),
  state: own((row) => cells.plain(row.state)),
  targetDue: own((row) => cells.plain(row.targetDue)),
  schoolDue: own((row) => cells.plain(row.schoolDue)),
  agencyDue: own((row) => cells.plain(row.agencyDue)),
  schoolLastWorkingDay: own((row) => cells.plain(row.schoolLastWorkingDay)),
  agencyLastWorkingDay: own((row) => cells.plain(row.agencyLastWorkingDay)),
  holidays: own((row) => cells.plain(row.holidays)),
  steps: shared((row) => row.steps),
  why: own((row) => cells.json(row.why)),
  note: shared((row) => row.note),
  citations: shared((row) => row.citations),
  packs: own((row) => cells.texts(row.packs)),
  inputs: own((row) => cells.json(row.inputs)),
  consequence: shared((row) => row.consequence),
  gravity: own((row) => cells.plain(row.gravity)),
  owner: own((row) => cells.plain(row.owner)),
  evidence: shared((row) => row.evidence),
  ladder: own((row) => cells.plain(row.ladder)),
  dueVersion: own((row) => cells.plain(row.dueVersion)),
  updatedAt: own((row) => cells.instant(row.updatedAt)),
};

const columns = Object.entries(table).map(([name, column]) => ({ ...column, name: snakeCase(name) }));
const names = columns.map(({ name }) => name);
const overwritten = columns.filter(({ as }) => as !== "key").map(({ name }) => `${name} = excluded.${name}`);
const overwriting = `on conflict (institution_id, subject_id, rule, period) do update set ${overwritten.join(", ")}`;

const incoming = "pg_temp.incoming_obligation";
const createIncoming = `
  create temp table if not exists incoming_obligation on commit drop as
  select ${columns.map(({ as, name }) => (as === "shared" ? `0 as ${name}` : name)).join(", ")}
  from obligation with no data`;
const fromIncoming = columns.map(({ as, name }) =>
  as === "shared" ? `said.texts[incoming.${name}]` : `incoming.${name}`,
);

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
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
