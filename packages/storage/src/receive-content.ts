import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { StoredContent } from "./open-storage.ts";

/** Writes a stream into a new file while hashing it, and flushes it; no more of the stream is taken than allowed. */
export async function receiveContent(
  content: AsyncIterable<Uint8Array>,
  path: string,
  maxBytes: number,
): Promise<Result<StoredContent, "too-large">> {
  const file = await open(path, "wx", 0o600);
  try {
    return await write(content, file, maxBytes);
  } finally {
    await file.close();
  }
}

async function write(
  content: AsyncIterable<Uint8Array>,
  file: FileHandle,
  maxBytes: number,
): Promise<Result<StoredContent, "too-large">> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of content) {
    size += chunk.byteLength;
    if (size > maxBytes) return err("too-large");
    // The hash is computed while the disk writes.
    const written = file.writeFile(chunk);
    hash.update(chunk);
    await written;
  }
  await file.sync();
  return ok({ sha256: hash.digest("hex"), size });
}
