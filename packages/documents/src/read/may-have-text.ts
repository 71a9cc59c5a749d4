import { type ByteSource, chunksOf } from "../byte-source.ts";

/**
 * Whether a PDF may show text: that takes a font, which a dictionary names (ISO 32000-1, 9.5), unless objects are
 * packed out of sight (7.5.7). Scans have neither, and are large.
 */
export async function mayHaveText(source: ByteSource): Promise<boolean> {
  let before = Buffer.alloc(0);
  for await (const chunk of chunksOf(source, 0, source.size, CHUNK_BYTES)) {
    const seam = Buffer.concat([before, chunk.subarray(0, LONGEST)]);
    if (signs.some((sign) => seam.includes(sign) || chunk.includes(sign))) return true;
    before = Buffer.from(chunk.subarray(-LONGEST));
  }
  return false;
}

const CHUNK_BYTES = 1024 * 1024;
const signs = ["/Font", "/ObjStm"];
const LONGEST = 8;
