import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Text } from "@goodstanding/domain/kernel/text";
import { CsvError, parse } from "csv-parse/sync";
import { decodeText } from "./decode-text.ts";

export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  /** By column name, without surrounding blanks. */
  readonly cells: Readonly<Record<string, string>>;
}

export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Rows with more or fewer cells than the header; they are in no cell of `rows`. */
  readonly ragged: readonly RaggedRow[];
}

export interface RaggedRow {
  readonly line: number;
  readonly expected: number;
  readonly found: number;
}

export type CsvProblem =
  | { readonly kind: "encoding" }
  | { readonly kind: "empty" }
  | { readonly kind: "quotes" };

/** The first place where a file is no table at all. */
export interface CsvMistake {
  readonly line: number;
  readonly problem: CsvProblem;
}

/**
 * A table with a header line, in UTF-8 (with or without BOM) or GBK; blank lines are passed over. A column name may
 * stand twice: the last one's cells are taken, and whoever knows the columns says whether that is a mistake.
 */
export function readCsv(bytes: Uint8Array): Result<CsvTable, CsvMistake> {
  const text = decodeText(bytes);
  if (text === null) return mistake(1, { kind: "encoding" });
  const lines = splitRows(text);
  if (!lines.ok) return lines;
  const [head, ...body] = lines.value;
  if (!head) return mistake(1, { kind: "empty" });
  const header = head.cells;
  const expected = header.length;
  return ok({
    header,
    rows: body
      .filter(({ cells }) => cells.length === expected)
      .map(({ line, cells }) => ({ line, cells: named(header, cells) })),
    ragged: body
      .filter(({ cells }) => cells.length !== expected)
      .map(({ line, cells }) => ({ line, expected, found: cells.length })),
  });
}

/** What is wrong and how to mend it. */
export function csvProblemText(problem: CsvProblem): Text {
  switch (problem.kind) {
    case "encoding":
      return {
        zh: "文件编码无法识别，请另存为 UTF-8 或 GBK 编码的 CSV",
        en: "the encoding is neither UTF-8 nor GBK; save it as CSV in UTF-8",
      };
    case "empty":
      return {
        zh: "文件没有表头，请在第一行写列名",
        en: "there is no header; put the column names on line 1",
      };
    case "quotes":
      return {
        zh: "引号不成对，请检查该行及其后的双引号",
        en: "a quotation mark has no partner; check the marks from this line on",
      };
  }
}

export const raggedRowText = ({ expected, found }: RaggedRow): Text => ({
  zh: `应有${expected}列，实有${found}列，请检查该行的逗号`,
  en: `${expected} columns expected, ${found} found; check the commas of this line`,
});

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

function splitRows(text: string): Result<readonly Row[], CsvMistake> {
  const rows: Row[] = [];
  try {
    parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines - breaksIn(cells), cells });
        return null;
      },
    });
    return ok(rows);
  } catch (error) {
    if (error instanceof CsvError) return mistake(lineOf(error), { kind: "quotes" });
    throw error;
  }
}

/** The parser counts lines at the end of a row. */
const breaksIn = (record: readonly string[]): number =>
  record.reduce((sum, cell) => sum + cell.split(/\r\n|\r|\n/).length - 1, 0);

const lineOf = (error: CsvError): number => (typeof error["lines"] === "number" ? error["lines"] : 1);

const named = (header: readonly string[], cells: readonly string[]): CsvRow["cells"] =>
  Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ""]));

const mistake = (line: number, problem: CsvProblem): Result<never, CsvMistake> => err({ line, problem });
