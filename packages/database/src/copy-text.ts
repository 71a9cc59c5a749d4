/**
 * Rows in the text format of COPY, in portions of some 64 KiB. COPY is several times as fast as an insert, but
 * PostgreSQL refuses it for tables under row-level security: their rows go into a temporary one first.
 */
export function copyText<Row>(
  columns: readonly ((row: Row) => string)[],
  rows: readonly Row[],
): readonly string[] {
  const portions: string[] = [];
  let portion = "";
  for (const row of rows) {
    portion += `${columns.map((cell) => cell(row)).join("\t")}\n`;
    if (portion.length < CHARACTERS_A_PORTION) continue;
    portions.push(portion);
    portion = "";
  }
  return portion === "" ? portions : [...portions, portion];
}

const CHARACTERS_A_PORTION = 65_536;

/** Ways to write a value; `null` is written as such by all of them. */
export const cells = {
  /** A text whose characters the application chooses itself: an id, a date, a number, a word of a closed list. */
  plain: (value: string | number | null | undefined): string =>
    value === null || value === undefined ? NULL : String(value),
  text: (value: string | null): string => (value === null ? NULL : escaped(value)),
  json: (value: unknown): string => (value === null ? NULL : escaped(JSON.stringify(value))),
  instant: (value: Date): string => value.toISOString(),
  texts: (values: readonly string[]): string => escaped(`{${values.map(element).join(",")}}`),
};

const NULL = "\\N";

const element = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;

const special = /[\\\t\n\r]/;
const named: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
const escaped = (text: string): string =>
  special.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => named[character] ?? character) : text;
