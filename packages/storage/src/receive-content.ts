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
  const flusher = flushAhead(file);
  let size = 0;
  try {
    for await (const chunk of content) {
      size += chunk.byteLength;
      if (size > maxBytes) return err("too-large");
      // The hash is computed while the disk writes.
      const written = file.writeFile(chunk);
      hash.update(chunk);
      await written;
      flusher.wrote(chunk.byteLength);
    }
  } finally {
    await flusher.settled();
  }
  await file.sync();
  return ok({ sha256: hash.digest("hex"), size });
}

const FLUSH_BYTES = 8 * 1024 * 1024;

/** Lets the disk write all along, so that the last flush, for which somebody waits, finds little left to do. */
function flushAhead(file: FileHandle) {
  let unflushed = 0;
  let flushing: Promise<void> | null = null;
  return {
    wrote: (bytes: number): void => {
      unflushed += bytes;
      if (flushing !== null || unflushed < FLUSH_BYTES) return;
      unflushed = 0;
      const over = () => {
        flushing = null;
      };
      // What fails here fails again in the flush that counts.
      flushing = file.datasync().then(over, over);
    },
    /** A file is not closed while it is being flushed. */
    settled: async (): Promise<void> => {
      await flushing;
    },
  };
}
