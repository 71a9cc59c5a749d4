import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { DocumentRefused } from "../office/document-refused.ts";
import { standInFont } from "./stand-in-font.ts";

/**
 * What is used of PDFium (`public/fpdfview.h`, `fpdf_text.h`), a library in C++ that runs as WebAssembly. Handles and
 * pointers are places in its memory; 0 is none.
 */
export interface Pdfium {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly malloc: (bytes: number) => number;
  readonly FPDF_InitLibrary: () => void;
  readonly FPDF_SetSystemFontInfo: (info: number) => void;
  readonly FPDF_LoadCustomDocument: (access: number, password: number) => number;
  readonly FPDF_GetLastError: () => number;
  readonly FPDF_GetPageCount: (document: number) => number;
  readonly FPDF_LoadPage: (document: number, index: number) => number;
  readonly FPDF_ClosePage: (page: number) => void;
  readonly FPDFText_LoadPage: (page: number) => number;
  readonly FPDFText_ClosePage: (text: number) => void;
  readonly FPDFText_CountChars: (text: number) => number;
  readonly FPDFText_GetUnicode: (text: number, at: number) => number;
  readonly FPDFText_IsGenerated: (text: number, at: number) => number;
  readonly FPDFText_GetFontSize: (text: number, at: number) => number;
  readonly FPDFText_GetMatrix: (text: number, at: number, matrix: number) => number;
  readonly FPDFText_GetCharOrigin: (text: number, at: number, x: number, y: number) => number;
  readonly FPDFText_GetLooseCharBox: (text: number, at: number, box: number) => number;
  readonly _emscripten_stack_restore: (pointer: number) => void;
  readonly emscripten_stack_get_base: () => number;
}

/** Gives `length` bytes of a document from `position` on; what it throws is thrown through the library. */
export type BytesOf = (position: number, length: number) => Uint8Array;

export interface PdfLibrary {
  /**
   * Does `work` with what it takes to have a document of `size` bytes loaded (`FPDF_FILEACCESS`). Each time it is as if
   * the library had read nothing before: what a document leaves behind, by a fault or by intent, is gone with the next.
   */
  readonly read: <Value>(
    size: number,
    bytesOf: BytesOf,
    work: (pdfium: Pdfium, access: number) => Value,
  ) => Value;
}

/** That of this process. Rejects where the installation lacks it. */
export function pdfLibrary(): Promise<PdfLibrary> {
  loaded ??= load();
  return loaded;
}

let loaded: Promise<PdfLibrary> | null = null;

/** Its memory grows where a document needs that, and never shrinks. */
const MOST_KEPT_BYTES = 64 * 1024 ** 2;

async function load(): Promise<PdfLibrary> {
  const { init } = await import("@embedpdf/pdfium");
  const program = await readFile(fileURLToPath(import.meta.resolve("@embedpdf/pdfium/pdfium.wasm")));
  const module = await init({ wasmBinary: program });
  // Its typings name none of the functions as they are, without any wrapping, which costs more than most of them do.
  const { wasmExports: pdfium, addFunction } = module.pdfium as unknown as Emscripten;
  let give: BytesOf = () => new Uint8Array();
  const getBlock = addFunction((_access, position = 0, into = 0, length = 0) => {
    const bytes = give(position >>> 0, length >>> 0);
    new Uint8Array(pdfium.memory.buffer).set(bytes, into >>> 0);
    return bytes.length === length >>> 0 ? 1 : 0;
  }, "iiiii");
  pdfium.FPDF_InitLibrary();
  provideFont(pdfium, addFunction);
  const access = pdfium.malloc(WORD_BYTES * 3);
  const atRest = imageOf(pdfium);
  return {
    read: (size, bytesOf, work) => {
      give = bytesOf;
      new Uint8Array(pdfium.memory.buffer).set(atRest);
      pdfium._emscripten_stack_restore(pdfium.emscripten_stack_get_base());
      new Uint32Array(pdfium.memory.buffer, access, 3).set([size, getBlock, 0]);
      try {
        return work(pdfium, access);
      } catch (error) {
        if (!(error instanceof DocumentRefused)) loaded = null;
        throw error;
      } finally {
        if (pdfium.memory.buffer.byteLength > MOST_KEPT_BYTES) loaded = null;
      }
    },
  };
}

interface Emscripten {
  readonly wasmExports: Pdfium;
  readonly addFunction: AddFunction;
}

/** The library's own number for a function of ours. */
type AddFunction = (call: (...words: number[]) => number, signature: string) => number;

const WORD_BYTES = 4;

/** The library knows no fonts of a system; where it asks for a Chinese one, there is one (`FPDF_SYSFONTINFO`). */
function provideFont(pdfium: Pdfium, addFunction: AddFunction): void {
  const font = standInFont();
  const mapFont = addFunction(
    (_info, _weight, _italic, charset = 0) => (eastAsian.has(charset) ? THE_FONT : 0),
    "iiiiiiii",
  );
  const getFontData = addFunction((_info, _font, table, into = 0, length = 0) => {
    if (table !== WHOLE_FONT) return 0;
    if (length >>> 0 >= font.length) new Uint8Array(pdfium.memory.buffer).set(font, into >>> 0);
    return font.length;
  }, "iiiiii");
  const info = pdfium.malloc(WORD_BYTES * 9);
  new Uint32Array(pdfium.memory.buffer, info, 9).set([1, 0, 0, mapFont, 0, getFontData, 0, 0, 0]);
  pdfium.FPDF_SetSystemFontInfo(info);
}

/** Shift-JIS, Hangul, GB 2312, Big5. */
const eastAsian: ReadonlySet<number> = new Set([128, 129, 134, 136]);
const THE_FONT = 1;
const WHOLE_FONT = 0;

/** The memory as far as anything stands in it: some two of its eighteen MiB. */
function imageOf({ memory }: Pdfium): Uint8Array {
  const words = new Uint32Array(memory.buffer);
  let end = words.length;
  while (end > 0 && words[end - 1] === 0) end -= 1;
  return new Uint8Array(memory.buffer).slice(0, end * WORD_BYTES);
}
