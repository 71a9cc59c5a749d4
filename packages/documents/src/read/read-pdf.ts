import type { Block, DocumentText } from "@goodstanding/domain/review/reading/document-text";
import type { ByteSource } from "../byte-source.ts";
import { DocumentRefused } from "../office/document-refused.ts";
import { type Budget, createBudget } from "./budget.ts";
import { mayHaveText } from "./may-have-text.ts";
import { pagesOfScan } from "./pages-of-scan.ts";
import { type PlacedText, pdfLines } from "./pdf-lines.ts";
import { plainObjects } from "./plain-objects.ts";
import type { ReadLimits } from "./read-limits.ts";
import { type OpenPdf, withPdf } from "./with-pdf.ts";

/**
 * The lines of a PDF's pages as paragraphs; `pages` is what the document says it has. A page that cannot be read is
 * left out as if a limit had ended it. Throws `DocumentLocked`, or `DocumentRefused` where none can be; rejects as the
 * source does.
 */
export async function readPdf(source: ByteSource, limits: ReadLimits): Promise<DocumentText> {
  const objects = await plainObjects(source);
  const hasText = await mayHaveText(source, objects);
  const pages = hasText || !objects ? null : await pagesOfScan(objects);
  return pages === null ? readByLibrary(source, limits, hasText) : { pages, blocks: [], truncated: false };
}

const readByLibrary = (source: ByteSource, limits: ReadLimits, hasText: boolean): Promise<DocumentText> =>
  withPdf(source, (pdf) => (hasText ? readPages(pdf, limits) : withoutText(pdf)));

const withoutText = ({ pages }: OpenPdf): DocumentText => ({ pages, blocks: [], truncated: false });

function readPages(pdf: OpenPdf, limits: ReadLimits): DocumentText {
  const budget = createBudget(limits);
  const blocks: Block[] = [];
  const last = Math.min(pdf.pages, limits.pages);
  let failed = 0;
  let pagesRead = 0;
  for (let page = 1; page <= last && !budget.isSpent(); page += 1) {
    const texts = pdf.textsOf(page - 1);
    if (texts === null) failed += 1;
    else pagesRead += 1;
    for (const text of pdfLines(within(budget, texts ?? []))) blocks.push({ kind: "paragraph", text, page });
  }
  if (failed > 0 && failed === last) throw new DocumentRefused("no page can be read");
  const truncated = budget.isCut() || last < pdf.pages || failed > 0;
  return { pages: pdf.pages, ...(truncated ? { pagesRead } : {}), blocks, truncated };
}

/** Taken text by text, so that a page without end is left where the limit is. */
function within(budget: Budget, texts: Iterable<PlacedText>): readonly PlacedText[] {
  const pieces: PlacedText[] = [];
  for (const text of texts) {
    pieces.push({ ...text, str: budget.text(text.str) });
    if (budget.isSpent()) break;
  }
  return pieces;
}
