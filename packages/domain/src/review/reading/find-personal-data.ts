import type { Block, Cell, DocumentText, TableBlock, TextBlock } from "./document-text.ts";
import { contactLabel, mayHoldNumber, type PersonalNumber, personalNumbersIn } from "./personal-number.ts";
import { placeOf } from "./place-of.ts";
import { plainText, tightText } from "./plain-text.ts";

/** `isContact`: a telephone number that its label on the first page asks for. */
export interface PersonalDatum extends PersonalNumber {
  readonly place: string;
}

/**
 * Numbers of persons that should not travel with a filing, in reading order. A column called 学号 or the like holds no
 * mobile numbers and no cards, and what begins a line of marks before a name is the number of a student.
 */
export function findPersonalData(document: DocumentText): readonly PersonalDatum[] {
  return document.blocks.flatMap((block, index) => {
    const found = block.kind === "table" ? inTable(block, index) : inText(block, index);
    return isFirstPage(block, index) ? found : found.map(withoutContact);
  });
}

const withoutContact = ({ kind, masked, place }: PersonalDatum): PersonalDatum => ({ kind, masked, place });

const isFirstPage = ({ page }: Block, index: number): boolean =>
  page === null ? index < BLOCKS_OF_A_PAGE : page === 1;
/** A Word document says nothing of its pages. */
const BLOCKS_OF_A_PAGE = 30;

function inText(block: TextBlock, index: number): PersonalDatum[] {
  if (!mayHoldNumber(block.text)) return [];
  return personalNumbersIn(
    lineOfMarks.test(plainText(block.text.slice(0, 60)))
      ? block.text.replace(/1[3-9]\d{9}/u, "")
      : block.text,
  ).map((number) => ({ ...number, place: placeOf(block, index) }));
}

/** 19050101231 学生甲 85, also with a running number before it. */
const lineOfMarks =
  /^(?:\d{1,3}[ .、]{1,2})?1[3-9]\d{9} [\p{Script=Han}·]{2,12} \d{1,3}(?:\.\d{1,2})?(?: |$)/u;

function inTable(block: TableBlock, index: number): PersonalDatum[] {
  const serials = new Set<number>();
  return block.rows.flatMap((cells, row) => {
    return cells.flatMap((cell, column) => {
      if (typeof cell === "string" && serialHeading.test(tightText(cell))) serials.add(column);
      const held = inCell(cell);
      if (held.length === 0) return [];
      const isSerial = serials.has(column) || column === studentColumn(cells);
      const numbers = held.filter(({ kind }) => kind === "identity-card" || !isSerial);
      const contact = contactLabel.test(tightText(cells[column - 1])) ? { isContact: true as const } : {};
      return numbers.map((number) => ({
        ...number,
        ...(number.kind === "mobile" ? contact : {}),
        place: placeOf(block, index, { row, column }),
      }));
    });
  });
}

/** Of the student's number in a line of marks; -1 in other lines. */
const studentColumn = (cells: readonly Cell[]): number =>
  lineOfMarks.test(plainText(cells.slice(0, 8).map(plainText).join(" ").slice(0, 60)))
    ? cells.findIndex((cell) => /^1[3-9]\d{9}$/u.test(tightText(cell)))
    : -1;

/** Headings of columns with numbers that a school gives. */
const serialHeading =
  /^(?:学生)?(?:学号|考号|工号|编号|学籍号|准考证号|课程号|课程代码|课序号|教学班号?|证书编号)/u;

/**
 * A workbook keeps 15 digits of a number: a longer one is no longer what somebody typed. 3.13812345678 alone in a cell is
 * a decimal, where at the head of a paragraph it would be the third of a list.
 */
function inCell(cell: Cell): readonly PersonalNumber[] {
  if (typeof cell === "string") {
    if (!mayHoldNumber(cell)) return [];
    const isDecimal = /^\d+\.\d+$/u.test(tightText(cell));
    return personalNumbersIn(cell).filter(({ kind }) => !isDecimal || kind === "identity-card");
  }
  return cell !== null && cell >= SHORTEST && cell < 1e15 && Number.isInteger(cell)
    ? personalNumbersIn(String(cell))
    : [];
}

/** Of eleven digits, as mobile numbers have them. */
const SHORTEST = 1e10;
