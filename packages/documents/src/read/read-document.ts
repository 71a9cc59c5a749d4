import type { DocumentText } from "@goodstanding/domain/review/reading/document-text";
import type { ByteSource } from "../byte-source.ts";
import { declarationOf } from "../inspect/format.ts";
import { SNIFF_BYTES, sniff } from "../inspect/sniff.ts";
import { csvBlocks } from "./csv-blocks.ts";
import { htmlBlocks } from "./html-blocks.ts";
import { readDocx } from "./read-docx.ts";
import { type ReadLimits, readLimits } from "./read-limits.ts";
import { readPdf } from "./read-pdf.ts";
import { lineBlocks, readText } from "./read-text.ts";
import { readXlsx } from "./read-xlsx.ts";

/**
 * What a document says, within limits; `null` where it is of no kind that is read. `path` is only read for its
 * extension, and the file is taken to be what that says (`inspectFile` tells). Time is for the caller to limit.
 * Rejects with any error where the content is damaged, and as the source does.
 */
export async function readDocument(
  path: string,
  source: ByteSource,
  limits: ReadLimits = readLimits,
): Promise<DocumentText | null> {
  const reader = readers.get(declarationOf(path)?.name ?? "");
  if (!reader || source.size === 0) return null;
  const format = sniff(await source.read(0, SNIFF_BYTES));
  return reader.unless.some((each) => each === format) ? null : reader.read(source, limits);
}

interface Reader {
  readonly read: (source: ByteSource, limits: ReadLimits) => Promise<DocumentText>;
  /** Formats that the extension may stand for as well, and that are not read. */
  readonly unless: readonly string[];
}

const word: Reader = { read: readDocx, unless: ["ole2"] };
const workbook: Reader = { read: readXlsx, unless: ["ole2"] };
const marked = ["rtf", "mht"];
const lines: Reader = { read: (source, limits) => readText(source, limits, lineBlocks), unless: marked };
const page: Reader = { read: (source, limits) => readText(source, limits, htmlBlocks), unless: marked };
const table: Reader = { read: (source, limits) => readText(source, limits, csvBlocks), unless: marked };

const readers: ReadonlyMap<string, Reader> = new Map([
  ["pdf", { read: readPdf, unless: [] }],
  ["docx", word],
  ["docm", word],
  ["wps", word],
  ["xlsx", workbook],
  ["xlsm", workbook],
  ["et", workbook],
  ["txt", lines],
  ["md", lines],
  ["csv", table],
  ["html", page],
  ["htm", page],
]);
