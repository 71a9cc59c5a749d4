import type { Block } from "./document-text.ts";
import { maskNumbers } from "./personal-number.ts";

/**
 * Where something stands, in signs that need no language: `Sheet1!C7`, `p. 3`, `p. 3 C7` in a table on a page, `¶ 12`
 * for the twelfth block where there are neither; no cell in a table put together from lines. A sheet that is called by somebody's number is masked too.
 */
export function placeOf(block: Block, index: number, at?: { row: number; column: number }): string {
  const sheet = block.kind === "table" ? block.name : null;
  const whole = block.page === null ? `¶ ${index + 1}` : `p. ${block.page}`;
  const area = sheet === null ? whole : maskNumbers(sheet).slice(0, LONGEST_SHEET);
  if (!at || (block.kind === "table" && block.isPrinted)) return area;
  return `${area}${sheet === null ? " " : "!"}${columnName(at.column)}${at.row + 1}`;
}

/** As Excel allows; a file may lie. */
const LONGEST_SHEET = 31;

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
