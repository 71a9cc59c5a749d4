import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { CamelCasePlugin } from "kysely";
import pg from "pg";
import { expect, test } from "vitest";
import { jsonColumns } from "../json-columns.ts";
import { createTestDatabase } from "../test-database.ts";

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly generated: boolean;
}

/** What each column type of the database is read as. */
const readAs: Record<string, RegExp> = {
  uuid: /^(\w+Id|string)$/,
  text: /^(string|"[^"]+"( \| "[^"]+")*|[A-Z]\w+(\["\w+"\])?)$/,
  boolean: /^boolean$/,
  smallint: /^number$/,
  integer: /^number$/,
  bigint: /^number$/,
  date: /^LocalDate$/,
  "timestamp with time zone": /^Date$/,
  bytea: /^ColumnType<Buffer, Uint8Array(, never)?>$/,
  jsonb:
    /^(Text|Citation|readonly (Citation|Text|TemplateVersion)\[\]|Timeliness|StepsBetween|Finding\["params"\]|NonNullable<Programme\["stages"\]>|Readonly<Record<string, (unknown|number|string \| number)>>|FileCondition|TextReading|GatheredFacts|TemplateTexts|BriefingFacts)$/,
  ARRAY: /^readonly (string|number|LocalDate)\[\]$/,
};

test("the row types written by hand are those of the migrated database", async () => {
  const actual = await fromDatabase();
  const written = await fromSources();
  expect(actual.length).toBeGreaterThan(100);
  expect(written.map(nameAndNull)).toEqual(actual.map(nameAndNull));
  for (const [at, { type, table, column }] of actual.entries()) {
    expect(written[at]?.type, `${table}.${column} is ${type}`).toMatch(readAs[type] ?? /never/);
  }
});

test("the columns written as JSON are those of type jsonb", async () => {
  const json = (await fromDatabase()).filter(({ type }) => type === "jsonb").map(({ column }) => column);
  expect([...new Set(json)].toSorted()).toEqual([...jsonColumns].toSorted());
});

const nameAndNull = ({ table, column, nullable, generated }: Column): string =>
  `${table}.${column}${nullable ? " null" : ""}${generated ? " default" : ""}`;

const byName = (a: Column, b: Column): number =>
  `${a.table}.${a.column}` < `${b.table}.${b.column}` ? -1 : 1;

async function fromDatabase(): Promise<Column[]> {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  const { rows } = await client.query<Column>(
    `select table_name as table, column_name as column, data_type as type,
            is_nullable = 'YES' as nullable, column_default is not null or is_generated = 'ALWAYS' or is_identity = 'YES' as generated
     from information_schema.columns where table_schema = 'app' and table_name not like 'kysely%'`,
  );
  await client.end();
  await database.drop();
  return rows.toSorted(byName);
}

/** Reads `interface …Table { name: Type; }`, one column a line. */
async function fromSources(): Promise<Column[]> {
  const files = (await readdir(import.meta.dirname)).filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && name !== "schema.ts",
  );
  const sources = await Promise.all(files.map((name) => readFile(join(import.meta.dirname, name), "utf8")));
  return sources.flatMap(columnsOf).toSorted(byName);
}

function columnsOf(source: string): Column[] {
  const [, table = "", body = ""] = /interface (\w+)Table \{\n([^}]*)\n\}/.exec(source) ?? [];
  return [...body.matchAll(/^ {2}(\w+): (.+);$/gm)].map(([, column = "", type = ""]) => ({
    table: snake(table),
    column: snake(column),
    nullable: type.endsWith(" | null"),
    generated: /^Generated(Always)?</.test(type),
    type: type.replace(/ \| null$/, "").replace(/^Generated(?:Always)?<(.*)>$/, "$1"),
  }));
}

class Names extends CamelCasePlugin {
  toSnake(name: string): string {
    return this.snakeCase(name);
  }
}

/** The same conversion that queries go through. */
const snake = (name: string): string =>
  new Names().toSnake(`${name.charAt(0).toLowerCase()}${name.slice(1)}`);
