import type { Block, DocumentText } from "./document-text.ts";

/**
 * A page knows lines only. Those that fill it and end in the middle of a sentence are put together with what follows,
 * unless that begins something of its own; lines of as many columns, one below the other, are a table again. Blanks that
 * a printer leaves between Chinese and digits go.
 */
export function flowLines(document: DocumentText): DocumentText {
  const widest = widestOf(document.blocks);
  const blocks: Block[] = [];
  let open: Open | null = null;
  for (const block of document.blocks) {
    const line = lineOf(block);
    if (open && line && goesOn(open, line, widest)) {
      extend(open, line);
      continue;
    }
    if (open) blocks.push(closed(open));
    if (!line) blocks.push(block);
    open = line && { ...line, rows: [[...line.cells]], last: line.cells.at(-1) ?? "", lines: 1 };
  }
  if (open) blocks.push(closed(open));
  return { ...document, blocks };
}

interface Line {
  readonly page: number;
  /** One, where the line has no columns. */
  readonly cells: readonly string[];
}

/** What the next line may still belong to. */
interface Open extends Line {
  readonly rows: string[][];
  /** The end of it, as printed. */
  last: string;
  lines: number;
}

const lineOf = (block: Block): Line | null =>
  block.kind === "paragraph" && block.page !== null
    ? { page: block.page, cells: block.text.split("\t") }
    : null;

/** Of each page, the widest line without columns and the widest last column. */
function widestOf(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const widest = new Map<string, number>();
  for (const block of blocks) {
    const line = lineOf(block);
    if (!line) continue;
    const key = widthKey(line);
    widest.set(key, Math.max(widest.get(key) ?? 0, widthOf(line.cells.at(-1) ?? "")));
  }
  return widest;
}

const widthKey = ({ page, cells }: Line): string => `${page} ${cells.length > 1}`;

/** A Chinese character is as wide as two letters. */
function widthOf(text: string): number {
  let width = text.length;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= FIRST_WIDE) width += 1;
  return width;
}

const FIRST_WIDE = 0x2e80;

function goesOn(open: Open, line: Line, widest: ReadonlyMap<string, number>): boolean {
  if (open.page !== line.page) return false;
  if (line.cells.length > 1) return open.cells.length === line.cells.length;
  const width = widest.get(widthKey(open)) ?? 0;
  return (
    open.lines < MOST_LINES &&
    width >= NARROWEST &&
    widthOf(open.last) >= width * FULL &&
    !/[。；;：:！？!?.]$/u.test(open.last) &&
    !beginsItsOwn.test(line.cells[0] ?? "")
  );
}

/** A number of a list, or a label of its own. */
const beginsItsOwn =
  /^\s*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]|第[一二三四五六七八九十]{1,3}[章节部分条]|[\p{Script=Han} ]{2,12}[:：]|[《【])/u;
const MOST_LINES = 60;
/** In widths of a letter; what is narrower is no running text. */
const NARROWEST = 36;
const FULL = 0.88;

function extend(open: Open, { cells }: Line): void {
  const row = open.rows.at(-1);
  if (cells.length > 1 || !row) {
    open.rows.push([...cells]);
    open.lines = 1;
  } else {
    row.push(joined(row.pop() ?? "", cells[0] ?? ""));
    open.lines += 1;
  }
  open.last = cells.at(-1) ?? "";
}

const joined = (before: string, after: string): string =>
  /[A-Za-z\d,]$/u.test(before) && /^[A-Za-z]/u.test(after) ? `${before} ${after}` : before + after;

function closed({ page, cells, rows }: Open): Block {
  const tidy = rows.map((row) => row.map((cell) => cell.replace(gap, "")));
  return cells.length === 1
    ? { kind: "paragraph", text: tidy[0]?.[0] ?? "", page }
    : { kind: "table", name: null, rows: tidy, page, isPrinted: true };
}

const gap = /(?<=\p{Script=Han}) (?=\d)|(?<=\d) (?=\p{Script=Han})/gu;
