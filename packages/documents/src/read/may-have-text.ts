import { type ByteSource, chunksOf } from "../byte-source.ts";
import type { PlainObjects } from "./plain-objects.ts";

/**
 * Whether a PDF may show text: that takes a font, which a dictionary names (ISO 32000-1, 9.5), unless objects are
 * packed out of sight (7.5.7). Scans have neither, and are large: where there is a table, what it lists is looked at and
 * not the pictures between.
 */
export async function mayHaveText(source: ByteSource, objects: PlainObjects | null): Promise<boolean> {
  const listed = objects && objects.count * BYTES_EACH < source.size ? await isNamedIn(objects) : null;
  return listed ?? isNamedAnywhere(source);
}

/** Where a document has more objects than that, its bytes are looked through as fast. */
const BYTES_EACH = 8 * 1024;

/** `null` where an object says more than can be told from its beginning, or spells a name in another way (7.3.5). */
async function isNamedIn(objects: PlainObjects): Promise<boolean | null> {
  for await (const text of objects.texts()) {
    if (text === null || text.includes("#")) return null;
    if (signs.some((sign) => text.includes(sign))) return true;
  }
  return false;
}

async function isNamedAnywhere(source: ByteSource): Promise<boolean> {
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
