import { mkdtemp, open, rm } from "node:fs/promises";
import { join } from "node:path";
import { readAll } from "./read-all.ts";

/** Content kept at hand for random access: small in memory, large in a scratch file of our own naming. */
export interface Spooled {
  readonly content: Uint8Array | string;
  readonly dispose: () => Promise<void>;
}

/** `size` decides where the content is kept; nothing of it ever names the scratch file. */
export async function spool(
  chunks: AsyncIterable<Uint8Array>,
  size: number,
  scratch: string,
): Promise<Spooled> {
  return size <= MEMORY_BYTES ? inMemory(chunks) : inFile(chunks, scratch);
}

const MEMORY_BYTES = 8 * 1024 * 1024;

const inMemory = async (chunks: AsyncIterable<Uint8Array>): Promise<Spooled> => ({
  content: await readAll(chunks),
  dispose: () => Promise.resolve(),
});

async function inFile(chunks: AsyncIterable<Uint8Array>, scratch: string): Promise<Spooled> {
  const directory = await mkdtemp(join(scratch, "goodstanding-"));
  const dispose = () => rm(directory, { recursive: true, force: true });
  try {
    const content = join(directory, "content");
    await using file = await open(content, "wx", 0o600);
    for await (const chunk of chunks) await file.write(chunk);
    return { content, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}
