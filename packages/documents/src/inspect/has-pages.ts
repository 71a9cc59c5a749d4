import { type ByteSource, chunksOf } from "../byte-source.ts";

/** Far more than a page tree and what stands before its first page. */
const LOOKED_AT_BYTES = 64 * 1024 * 1024;
/** The first page mostly stands at the beginning. */
const CHUNK_BYTES = 64 * 1024;
const OVERLAP = 64;

/**
 * Whether a PDF has a page (ISO 32000-1, 7.7.3). Objects may be packed out of sight (7.5.7); so it has none only where
 * nothing is packed, no page stands there, and the page tree itself says 0.
 */
export async function hasPages(source: ByteSource): Promise<boolean> {
  let before = "";
  let saysNone = false;
  for await (const chunk of chunksOf(source, 0, Math.min(source.size, LOOKED_AT_BYTES), CHUNK_BYTES)) {
    const text = before + chunk.toString("latin1");
    if (/\/Type\s*\/(?:Page(?!s)|ObjStm)/.test(text)) return true;
    saysNone ||= /\/Count\s+0\b/.test(text);
    before = text.slice(-OVERLAP);
  }
  return !saysNone;
}
