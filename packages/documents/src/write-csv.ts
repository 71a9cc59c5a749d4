import { stringify } from "csv-stringify/sync";

/** A table as CSV with the mark by which Excel knows UTF-8; texts that a spreadsheet would run are disarmed. */
export const writeCsv = (
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): string => stringify([...rows], { header: true, columns: [...columns], bom: true, escape_formulas: true });
