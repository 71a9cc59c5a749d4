import { createHash, type Hash } from "node:crypto";
import { constants } from "node:fs";
import { chunksOf, fileSource } from "../byte-source.ts";
import { spool } from "../spool.ts";
import type { CollectedFile, Collector } from "./collector.ts";
import type { FoundFile } from "./walk-folder.ts";

/** What the review has to know of a file whose content comes as a stream of `size` bytes. */
export async function factOfStream(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  size: number,
  { inspector, scratch }: Collector,
): Promise<CollectedFile> {
  const hash = createHash("sha256");
  const { content, dispose } = await spool(hashing(chunks, hash), size, scratch);
  try {
    const { condition, value: reading } = await inspector.examine({ path, content });
    return { path, size, sha256: hash.digest("hex"), condition, reading };
  } finally {
    await dispose();
  }
}

/** The same of a file on disk, which is read where it lies. */
export async function factOfFile(
  { path, location }: FoundFile,
  collector: Collector,
): Promise<CollectedFile> {
  const source = await fileSource(location, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const content = location.toString();
    // A name that is no UTF-8 cannot be handed to the inspecting process, so the content is.
    if (!Buffer.from(content).equals(location)) {
      return await factOfStream(path, chunksOf(source), source.size, collector);
    }
    const hash = createHash("sha256");
    for await (const chunk of chunksOf(source)) hash.update(chunk);
    const { condition, value: reading } = await collector.inspector.examine({ path, content });
    return { path, size: source.size, sha256: hash.digest("hex"), condition, reading };
  } finally {
    await source.close();
  }
}

async function* hashing(chunks: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
