import type { Cell } from "./document-text.ts";

/** Wide and narrow signs as one, white space as single blanks. */
export function plainText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "number" ? String(cell) : cell.normalize("NFKC").replace(/\s+/gu, " ").trim();
}

/** The same without any blank, as labels are compared: 学  分 is 学分. */
export const tightText = (cell: Cell | undefined): string => plainText(cell).replaceAll(" ", "");
