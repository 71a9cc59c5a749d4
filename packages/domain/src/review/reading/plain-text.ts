import type { Cell } from "./document-text.ts";

/** Wide and narrow signs as one, white space as single blanks. */
export const plainText = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? "" : String(cell).normalize("NFKC").replace(/\s+/gu, " ").trim();

/** The same without any blank, as labels are compared: 学  分 is 学分. */
export const tightText = (cell: Cell | undefined): string => plainText(cell).replaceAll(" ", "");
