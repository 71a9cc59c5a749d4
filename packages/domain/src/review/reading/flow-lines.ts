import type { Block, DocumentText, TextBlock } from "./document-text.ts";

/**
 * A page knows lines only: those that fill it and end in the middle of a sentence are put together with what follows,
 * unless that begins something of its own. Blanks that a printer leaves between Chinese and digits go.
 */
export function flowLines(document: DocumentText): DocumentText {
  const widest = new Map<number, number>();
  for (const block of document.blocks)
    if (isLine(block)) widest.set(block.page, Math.max(widest.get(block.page) ?? 0, widthOf(block.text)));
  const blocks: Block[] = [];
  let line: Line | null = null;
  for (const block of document.blocks) {
    const next: Line | null = isLine(block) ? { block, parts: [block.text], last: block.text } : null;
    if (line && next && goesOn(line, next, widest.get(next.block.page) ?? 0)) {
      line.parts.push(next.last);
      line.last = next.last;
      continue;
    }
    if (line) blocks.push(flowed(line));
    if (!next) blocks.push(block);
    line = next;
  }
  if (line) blocks.push(flowed(line));
  return { ...document, blocks };
}

type LineBlock = TextBlock & { readonly page: number };

interface Line {
  readonly block: LineBlock;
  readonly parts: string[];
  last: string;
}

const isLine = (block: Block): block is LineBlock => block.kind === "paragraph" && block.page !== null;

function goesOn({ block, last, parts }: Line, next: Line, widest: number): boolean {
  return (
    block.page === next.block.page &&
    parts.length < MOST_LINES &&
    widest >= NARROWEST_PAGE &&
    widthOf(last) >= widest * FULL &&
    !/[\t。；;：:！？!?.]$|\t/u.test(last) &&
    !next.last.includes("\t") &&
    !beginsItsOwn.test(next.last)
  );
}

/** A number of a list, or a label of its own. */
const beginsItsOwn =
  /^\s*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]|第[一二三四五六七八九十]{1,3}[章节部分条]|[\p{Script=Han} ]{2,12}[:：]|[《【])/u;
const MOST_LINES = 60;
/** In widths of a letter. */
const NARROWEST_PAGE = 36;
const FULL = 0.88;

/** A Chinese character is as wide as two letters. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const character of text) width += /[\u2e80-\uffef]/u.test(character) ? 2 : 1;
  return width;
};

function flowed({ block, parts }: Line): TextBlock {
  const text = parts.reduce((whole, part) =>
    /[A-Za-z\d,]$/u.test(whole) && /^[A-Za-z]/u.test(part) ? `${whole} ${part}` : whole + part,
  );
  return { ...block, text: text.replace(gap, "") };
}

const gap = /(?<=\p{Script=Han}) (?=\d)|(?<=\d) (?=\p{Script=Han})/gu;
