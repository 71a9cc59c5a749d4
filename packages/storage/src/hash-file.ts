import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { StoredContent } from "./open-storage.ts";

const CHUNK_BYTES = 1024 * 1024;

/** Hash and length of a file, a chunk at a time; the file is flushed, so that what was hashed outlives a power cut. */
export async function hashFile(path: string): Promise<StoredContent> {
  await using file = await open(path, "r");
  const hash = createHash("sha256");
  // Two chunks in turn: one is hashed while the next is read.
  const [first, second] = [Buffer.allocUnsafe(CHUNK_BYTES), Buffer.allocUnsafe(CHUNK_BYTES)];
  let [current, next] = [first, second];
  let size = 0;
  let reading = file.read(current, 0, CHUNK_BYTES, 0);
  for (;;) {
    const { bytesRead } = await reading;
    if (bytesRead === 0) break;
    size += bytesRead;
    reading = file.read(next, 0, CHUNK_BYTES, size);
    hash.update(current.subarray(0, bytesRead));
    [current, next] = [next, current];
  }
  await file.sync();
  return { sha256: hash.digest("hex"), size };
}
