import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { jsonColumns } from "./json-columns.ts";
import type { ScopedTransaction } from "./scope.ts";

/**
 * Writes rows into a table through COPY, several times as fast as an insert. PostgreSQL refuses it for tables under
 * row-level security: rows for such a table go into a temporary one first. `columns`: names as in the rows.
 */
export async function copyRows<Row extends object>(
  tx: ScopedTransaction,
  table: string,
  columns: readonly (keyof Row & string)[],
  rows: Iterable<Row>,
): Promise<void> {
  const statement = `copy ${table} (${columns.map(snakeCase).join(", ")}) from stdin`;
  await pipeline(Readable.from(chunksOf(columns, rows)), await tx.copyInto(statement));
}

/** The name of a column in the database. */
export const snakeCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const CHARACTERS_A_CHUNK = 65_536;

function* chunksOf<Row extends object>(
  columns: readonly (keyof Row & string)[],
  rows: Iterable<Row>,
): Generator<string> {
  const isJson = columns.map((column) => jsonColumns.has(snakeCase(column)));
  let chunk = "";
  for (const row of rows) {
    chunk += `${columns.map((column, at) => cellOf(row[column], isJson[at] === true)).join("\t")}\n`;
    if (chunk.length < CHARACTERS_A_CHUNK) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

/** One value in the text format of COPY. */
function cellOf(value: unknown, isJson: boolean): string {
  if (value === null || value === undefined) return "\\N";
  if (isJson) return escaped(JSON.stringify(value));
  if (typeof value === "string") return escaped(value);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return escaped(`{${value.map(element).join(",")}}`);
  throw new TypeError(`No column is written from a ${typeof value}`);
}

const element = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;

const special = /[\\\t\n\r]/;
const named: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const escaped = (text: string): string =>
  special.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => named[character] ?? character) : text;
