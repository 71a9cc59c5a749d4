import type { Block, Cell, DocumentText, TableBlock } from "./document-text.ts";
import { placeOf } from "./place-of.ts";
import { plainText, tightText } from "./plain-text.ts";

/** A label with what is written for it. */
export interface LabelledPair {
  readonly label: string;
  /** Empty where nothing is written. */
  readonly value: string;
  readonly place: string;
}

/** Finds labels of a list in documents. */
export type PairReader = (document: DocumentText) => readonly LabelledPair[];

/**
 * Reads `课程名称：机械原理` in paragraphs and cells, also with blanks inside the label, and in tables the cell to the right
 * of a label, or the one below it where a heading has a single row. A value ends at the next label, at 。 or ；.
 */
export function openPairReader(labels: readonly string[]): PairReader {
  const known = new Set(labels);
  const pattern = patternOf(labels);
  return (document) =>
    document.blocks.flatMap((block, index) =>
      block.kind === "table"
        ? inTable(block, index, known, pattern)
        : inText(block.text, pattern).map((pair) => ({ ...pair, place: placeOf(block, index) })),
    );
}

/** Longer labels first; a label does not begin inside another word: 专业负责人 and 专 业 负 责 人 are not 负责人. */
function patternOf(labels: readonly string[]): RegExp {
  const spaced = labels
    .toSorted((a, b) => b.length - a.length)
    .map((label) => [...label].join(" {0,4}"))
    .join("|");
  return new RegExp(
    String.raw`(?<!\p{Script=Han})(?<!(?:^|\P{Script=Han})\p{Script=Han} )(${spaced})(?: ?\([^()]{0,12}\))? {0,4}:`,
    "gu",
  );
}

function inText(text: string, pattern: RegExp): { label: string; value: string }[] {
  const plain = plainText(text);
  if (!plain.includes(":")) return [];
  const matches = [...plain.matchAll(pattern)];
  return matches.map((match, at) => {
    const from = match.index + match[0].length;
    const to = Math.min(matches[at + 1]?.index ?? plain.length, from + LONGEST_VALUE);
    return { label: (match[1] ?? "").replaceAll(" ", ""), value: valueIn(plain.slice(from, to)) };
  });
}

const LONGEST_VALUE = 200;

/** Up to a sentence's end or the next label, known or not. */
const valueIn = (text: string): string =>
  (text.split(/[。;；]|[ ,，、]\p{Script=Han}[\p{Script=Han} /]{1,10}:/u)[0] ?? "")
    .replace(/^[_\s]+|[_\s,，、]+$/gu, "")
    .replaceAll(/_+/gu, " ");

function inTable(
  block: TableBlock,
  index: number,
  known: ReadonlySet<string>,
  pattern: RegExp,
): LabelledPair[] {
  const labelOf = (cell: Cell | undefined): string | null => {
    if (typeof cell !== "string" || cell.length > LONGEST_LABEL) return null;
    const label = tightText(cell).replace(/(?:\([^()]{0,12}\))?:?$/u, "");
    return known.has(label) ? label : null;
  };
  return block.rows.flatMap((row, rowAt) =>
    row.flatMap((cell, column) => {
      const place = () => at(block, index, rowAt, column);
      const label = labelOf(cell);
      if (label === null)
        return typeof cell === "string"
          ? inText(cell, pattern).map((pair) => ({ ...pair, place: place() }))
          : [];
      if (labelOf(row[column - 1]) === label) return [];
      const value = valueBeside(block.rows, rowAt, column, labelOf);
      return [{ label, value, place: place() }];
    }),
  );
}

const at = (block: Block, index: number, row: number, column: number): string =>
  placeOf(block, index, { row, column });

const LONGEST_LABEL = 40;
const WIDEST_LABEL = 12;

type LabelOf = (cell: Cell | undefined) => string | null;

function valueBeside(
  rows: readonly (readonly Cell[])[],
  rowAt: number,
  column: number,
  labelOf: LabelOf,
): string {
  const row = rows[rowAt] ?? [];
  const own = labelOf(row[column]);
  const beside = row.slice(column + 1, column + WIDEST_LABEL).find((cell) => labelOf(cell) !== own);
  if (beside !== undefined && labelOf(beside) === null && plainText(beside) !== "") return plainText(beside);
  const [below, next] = [rows[rowAt + 1]?.[column], rows[rowAt + 2]?.[column]];
  const isSingle = plainText(next) === "" || labelOf(next) !== null || plainText(next) === plainText(below);
  const isHeading = beside === undefined || labelOf(beside) !== null;
  return isHeading && labelOf(below) === null && isSingle ? plainText(below) : "";
}
