import type { Block, DocumentText } from "@goodstanding/domain/review/reading/document-text";
import type { ByteSource } from "../byte-source.ts";
import { DocumentRefused } from "../office/document-refused.ts";
import { mainPartOf, relationsOf } from "../office/relations.ts";
import { headingStyles } from "../office/word-events.ts";
import { createBudget } from "./budget.ts";
import type { ReadLimits } from "./read-limits.ts";
import { withParts } from "./read-parts.ts";
import { wordBlocks } from "./word-blocks.ts";

/**
 * Paragraphs and tables of a Word document (ECMA-376 part 1, 17) in their order, its notes behind them; headers and
 * footers are left out. Throws `DocumentRefused`, or `ArchiveError` where the file is damaged.
 */
export function readDocx(source: ByteSource, limits: ReadLimits): Promise<DocumentText> {
  const budget = createBudget(limits);
  return withParts(source, budget, async (read, parts) => {
    const main = await mainPartOf(parts, "word/document.xml");
    const text = await read(main);
    if (text === null) throw new DocumentRefused("no document");
    const relations = await relationsOf(parts, main);
    const headings = headingStyles((await read(relations.ofType("styles") ?? "")) ?? "");
    const blocks: Block[] = [...wordBlocks(text, headings, budget)];
    for (const notes of ["footnotes", "endnotes"]) {
      const xml = budget.isCut() ? null : await read(relations.ofType(notes) ?? "");
      if (xml !== null) for (const block of wordBlocks(xml, headings, budget)) blocks.push(block);
    }
    return { pages: null, blocks, truncated: budget.isCut() };
  });
}
