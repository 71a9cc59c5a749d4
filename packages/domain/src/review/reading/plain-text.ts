import type { Cell } from "./document-text.ts";
import { isSettled } from "./settled-text.ts";

/** Wide and narrow signs as one, white space as single blanks. */
export function plainText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") return String(cell);
  if (isSettled(cell)) return cell.includes("  ") ? cell.replace(/ +/gu, " ").trim() : cell.trim();
  return cell.normalize("NFKC").replace(/\s+/gu, " ").trim();
}

/** The same without any blank, as labels are compared: 学  分 is 学分. */
export const tightText = (cell: Cell | undefined): string => plainText(cell).replaceAll(" ", "");
