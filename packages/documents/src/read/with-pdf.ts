import { createRequire } from "node:module";
import { dirname } from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { ByteSource } from "../byte-source.ts";
import { DocumentLocked, DocumentRefused } from "../office/document-refused.ts";

/**
 * Opens a PDF without a password for as long as it is used. Throws `DocumentLocked` where one is asked for,
 * `DocumentRefused` where it does not open or `use` fails; rejects as the source does.
 */
export async function withPdf<Value>(
  source: ByteSource,
  use: (document: PDFDocumentProxy) => Value | Promise<Value>,
): Promise<Value> {
  const { getDocument, PDFDataRangeTransport, VerbosityLevel } = await import(
    "pdfjs-dist/legacy/build/pdf.mjs"
  );
  const range = new PDFDataRangeTransport(source.size, await bytesAt(source, 0, CHUNK_BYTES));
  const failure = Promise.withResolvers<never>();
  // Of a scan, which is large, no more is needed than its list of pages.
  range.requestDataRange = (begin, end) => {
    bytesAt(source, begin, end).then((bytes) => range.onDataRange(begin, bytes), failure.reject);
  };
  const loading = getDocument({
    range,
    ...{ rangeChunkSize: CHUNK_BYTES, disableAutoFetch: true, disableStream: true },
    ...{ cMapUrl: cMaps, cMapPacked: true },
    ...{ disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, useWasm: false },
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await Promise.race([loading.promise.then(use).catch(refuse), failure.promise]);
  } finally {
    await loading.destroy();
  }
}

const CHUNK_BYTES = 64 * 1024;

/** A copy: the library hands its bytes on. */
const bytesAt = async (source: ByteSource, begin: number, end: number): Promise<Uint8Array> =>
  new Uint8Array(await source.read(begin, end - begin));

function refuse(error: unknown): never {
  const isLocked = error instanceof Error && error.name === "PasswordException";
  if (isLocked) throw new DocumentLocked("a password is asked for", { cause: error });
  throw new DocumentRefused("no PDF that opens", { cause: error });
}

/** Which characters the codes of Chinese fonts mean that a document does not bring along. */
const cMaps = `${dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"))}/cmaps/`;
