import type { ByteSource } from "../byte-source.ts";
import { DocumentLocked, DocumentRefused } from "../office/document-refused.ts";
import type { PlacedText } from "./pdf-lines.ts";
import { type Pdfium, pdfLibrary } from "./pdfium.ts";
import { placedTexts } from "./placed-texts.ts";

export interface OpenPdf {
  /** What the document says it has. */
  readonly pages: number;
  /** The texts of a page by its index, one after the other; `null` where it is damaged. */
  readonly textsOf: (index: number) => Iterable<PlacedText> | null;
}

/**
 * Opens a PDF without a password for as long as it is used. Throws `DocumentLocked` where one is asked for,
 * `DocumentRefused` where it does not open or the library breaks down over it; rejects as the source does. It waits for
 * what it reads, so it is for a process that has nothing else to do.
 */
export async function withPdf<Value>(source: ByteSource, use: (pdf: OpenPdf) => Value): Promise<Value> {
  const failures: unknown[] = [];
  const bytesOf = (position: number, length: number): Uint8Array => {
    try {
      return source.readNow(position, length);
    } catch (error) {
      failures.push(error);
      throw error;
    }
  };
  if (source.size > MOST_BYTES) throw new DocumentRefused("larger than the library can count");
  const library = await pdfLibrary();
  try {
    return library.read(source.size, bytesOf, (pdfium, access) => use(opened(pdfium, access)));
  } catch (error) {
    if (failures.length > 0) throw failures[0];
    if (error instanceof DocumentRefused) throw error;
    throw new DocumentRefused("no PDF that opens", { cause: error });
  }
}

const MOST_BYTES = 2 ** 32 - 1;

function opened(pdfium: Pdfium, access: number): OpenPdf {
  const document = pdfium.FPDF_LoadCustomDocument(access, NO_PASSWORD);
  if (document === 0 && pdfium.FPDF_GetLastError() === PASSWORD_ASKED)
    throw new DocumentLocked("a password is asked for");
  if (document === 0) throw new DocumentRefused("no PDF that opens");
  return {
    pages: pdfium.FPDF_GetPageCount(document),
    textsOf: (index) => {
      const page = pdfium.FPDF_LoadPage(document, index);
      return page === 0 ? null : textsOf(pdfium, page);
    },
  };
}

const NO_PASSWORD = 0;
/** `FPDF_ERR_PASSWORD` */
const PASSWORD_ASKED = 4;

function* textsOf(pdfium: Pdfium, page: number): Generator<PlacedText> {
  const text = pdfium.FPDFText_LoadPage(page);
  if (text !== 0) {
    yield* placedTexts(pdfium, text);
    pdfium.FPDFText_ClosePage(text);
  }
  pdfium.FPDF_ClosePage(page);
}
