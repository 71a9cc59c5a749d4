import type { Block, DocumentText } from "@goodstanding/domain/review/reading/document-text";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { ByteSource } from "../byte-source.ts";
import { DocumentRefused } from "../office/document-refused.ts";
import { type Budget, createBudget } from "./budget.ts";
import { mayHaveText } from "./may-have-text.ts";
import { pagesOfScan } from "./pages-of-scan.ts";
import { type PlacedText, pdfLines } from "./pdf-lines.ts";
import type { ReadLimits } from "./read-limits.ts";
import { withPdf } from "./with-pdf.ts";

/**
 * The lines of a PDF's pages as paragraphs; `pages` is what the document says it has. A page that cannot be read is
 * left out as if a limit had ended it. Throws `DocumentLocked`, or `DocumentRefused` where none can be; rejects as the
 * source does.
 */
export async function readPdf(source: ByteSource, limits: ReadLimits): Promise<DocumentText> {
  const hasText = await mayHaveText(source);
  const pages = hasText ? null : await pagesOfScan(source);
  return pages === null ? readByLibrary(source, limits, hasText) : { pages, blocks: [], truncated: false };
}

const readByLibrary = (source: ByteSource, limits: ReadLimits, hasText: boolean): Promise<DocumentText> =>
  withPdf(source, (document) => (hasText ? readPages(document, limits) : withoutText(document)));

const withoutText = ({ numPages }: PDFDocumentProxy): DocumentText => ({
  ...{ pages: numPages, blocks: [], truncated: false },
});

async function readPages(document: PDFDocumentProxy, limits: ReadLimits): Promise<DocumentText> {
  const budget = createBudget(limits);
  const blocks: Block[] = [];
  const last = Math.min(document.numPages, limits.pages);
  let failed = 0;
  let pagesRead = 0;
  for (let page = 1; page <= last && !budget.isSpent(); page += 1) {
    const lines = await linesOf(document, page, budget);
    if (lines === null) failed += 1;
    else pagesRead += 1;
    for (const text of lines ?? []) blocks.push({ kind: "paragraph", text, page });
  }
  if (failed > 0 && failed === last) throw new DocumentRefused("no page can be read");
  const truncated = budget.isCut() || last < document.numPages || failed > 0;
  return { pages: document.numPages, ...(truncated ? { pagesRead } : {}), blocks, truncated };
}

/** `null` where the page is damaged. */
async function linesOf(
  document: PDFDocumentProxy,
  number: number,
  budget: Budget,
): Promise<readonly string[] | null> {
  try {
    const page = await document.getPage(number);
    const lines = pdfLines(await piecesOf(page, budget));
    page.cleanup();
    return lines;
  } catch {
    return null;
  }
}

/** Taken piece by piece, so that a page without end is left where the limit is. */
async function piecesOf(page: PDFPageProxy, budget: Budget): Promise<readonly PlacedText[]> {
  const pieces: PlacedText[] = [];
  const reader = page.streamTextContent().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    // The library's typings leave open what is in its stream: chunks of text content.
    const { items } = next.value as TextContent;
    for (const item of items) {
      if (!("str" in item)) continue;
      pieces.push({ ...item, str: budget.text(item.str) });
      if (budget.isSpent()) {
        await reader.cancel(new Error("enough"));
        return pieces;
      }
    }
  }
  return pieces;
}

type TextContent = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>;
