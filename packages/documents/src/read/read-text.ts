import type { Block, DocumentText } from "@goodstanding/domain/review/reading/document-text";
import type { ByteSource } from "../byte-source.ts";
import { decodeMarkedText } from "../decode-text.ts";
import { DocumentRefused } from "../office/document-refused.ts";
import { type Budget, createBudget } from "./budget.ts";
import type { ReadLimits } from "./read-limits.ts";

/** What the characters of a text file say. */
export type TextBlocks = (text: string, budget: Budget) => Iterable<Block>;

/**
 * A text in UTF-8, UTF-16 or GBK as `blocks` takes it. Throws `DocumentRefused` where it is in none of them.
 */
export async function readText(
  source: ByteSource,
  limits: ReadLimits,
  blocks: TextBlocks,
): Promise<DocumentText> {
  const budget = createBudget(limits);
  const bytes = await source.read(0, Math.min(source.size, limits.characters * BYTES_A_CHARACTER));
  const isWhole = bytes.length === source.size;
  const text = decodeMarkedText(bytes, isWhole);
  if (text === null) throw new DocumentRefused("no text");
  if (!isWhole || text.length > limits.characters) budget.cut();
  const read = [...blocks(text.slice(0, limits.characters), budget)];
  return { pages: null, blocks: read, truncated: budget.isCut() };
}

/** No encoding takes more for one, seen from JavaScript. */
const BYTES_A_CHARACTER = 3;

/** A paragraph a line; lines that begin as headings of Markdown do are headings. */
export function* lineBlocks(text: string, budget: Budget): Generator<Block> {
  for (const line of text.split(/\r\n|\r|\n/)) {
    const said = budget.text(line.trim());
    if (said === "") continue;
    const heading = /^#{1,6}\s+(\S.*)$/.exec(said)?.[1];
    yield { kind: heading === undefined ? "paragraph" : "heading", text: heading ?? said, page: null };
  }
}
