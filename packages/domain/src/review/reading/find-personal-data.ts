import type { Cell, DocumentText, TableBlock } from "./document-text.ts";
import { type PersonalNumber, personalNumbersIn } from "./personal-number.ts";
import { placeOf } from "./place-of.ts";
import { tightText } from "./plain-text.ts";

export interface PersonalDatum extends PersonalNumber {
  readonly place: string;
}

/**
 * Numbers of persons that should not travel with a filing, in reading order. A column called 学号 or the like holds no
 * mobile numbers and no cards.
 */
export function findPersonalData(document: DocumentText): readonly PersonalDatum[] {
  return document.blocks.flatMap((block, index) =>
    block.kind === "table"
      ? inTable(block, index)
      : personalNumbersIn(block.text).map((number) => ({ ...number, place: placeOf(block, index) })),
  );
}

function inTable(block: TableBlock, index: number): PersonalDatum[] {
  const serials = new Set<number>();
  return block.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      if (typeof cell === "string" && serialHeading.test(tightText(cell))) serials.add(column);
      const numbers = inCell(cell).filter(({ kind }) => kind === "identity-card" || !serials.has(column));
      return numbers.map((number) => ({ ...number, place: placeOf(block, index, { row, column }) }));
    }),
  );
}

/** Headings of columns with numbers that a school gives. */
const serialHeading =
  /^(?:学生)?(?:学号|考号|工号|编号|学籍号|准考证号|课程号|课程代码|课序号|教学班号?|证书编号)/u;

/** A workbook keeps 15 digits of a number: a longer one is no longer what somebody typed. */
function inCell(cell: Cell): readonly PersonalNumber[] {
  if (typeof cell === "string") return personalNumbersIn(cell);
  return cell !== null && Number.isInteger(cell) && cell < 1e15 ? personalNumbersIn(String(cell)) : [];
}
