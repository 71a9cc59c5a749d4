import type { Cell } from "./document-text.ts";
import { plainText } from "./plain-text.ts";

/** A share as a document prints it. */
export interface PrintedValue {
  /** 0 to 1, also where a percentage is printed. */
  readonly value: number;
  /** Places behind the point of `value`, 1 to 4: 78.3% has three. */
  readonly decimals: number;
}

/** `0.783`, `78.3%`, `78.3`, `0.78（达成）`; `null` for anything else. A workbook's number has two places at least, since it may be shown so, and so has a bare 0 or 1. */
export function readPrintedValue(cell: Cell | undefined, isPercent = false): PrintedValue | null {
  const match = form.exec(plainText(cell));
  if (!match) return null;
  const [, digits = "", sign] = match;
  const number = Number(digits);
  const places = digits.split(".")[1]?.length ?? 0;
  const isMarked = sign !== undefined || isPercent;
  const isShare = !isMarked && number <= HIGHEST;
  if (!isShare && !isMarked && number < LOWEST_BARE_PERCENTAGE) return null;
  const value = isShare ? number : number / 100;
  if (value > HIGHEST) return null;
  const decimals = Math.min(MOST_DECIMALS, isShare ? places : places + 2);
  const isWhole = decimals === 0 || typeof cell === "number";
  return { value: round(value), decimals: isWhole ? Math.max(2, decimals) : decimals };
}

/** Do two prints of one value agree as far as the shorter one goes? */
export const agree = (a: PrintedValue, b: PrintedValue): boolean =>
  Math.abs(a.value - b.value) <= halfUnit(Math.min(a.decimals, b.decimals));

/** Half a unit of the last place, and a little for binary fractions. */
export const halfUnit = (decimals: number): number => 0.5 * 10 ** -decimals + 1e-9;

const form =
  /^(\d{1,3}(?:\.\d{1,17})?) ?(%)?(?: ?[(,]?(?:基本|未|已|完全)?(?:达成|达到|达标|合格|优秀|良好)(?:情况)?\)?)?$/u;
const MOST_DECIMALS = 4;
/** 3 without a sign may be a count. */
const LOWEST_BARE_PERCENTAGE = 10;
/** Bonus marks lead above 1. */
const HIGHEST = 1.2;
const round = (value: number): number => Math.round(value * 1e8) / 1e8;
