import { constants, readSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";

/** Bytes that can be read anywhere, of which only what is asked for comes into memory. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `position` on; fewer than `length` only at the end. */
  readonly read: (position: number, length: number) => Promise<Buffer>;
  /** The same without letting anything else happen meanwhile, for who cannot wait. */
  readonly readNow: (position: number, length: number) => Buffer;
  readonly close: () => Promise<void>;
}

export function bufferSource(bytes: Uint8Array): ByteSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: buffer.length,
    read: (position, length) => Promise.resolve(buffer.subarray(position, position + length)),
    readNow: (position, length) => buffer.subarray(position, position + length),
    close: () => Promise.resolve(),
  };
}

/** Rejects as `fs.open` does; `flags` may forbid to follow a symbolic link. */
export async function fileSource(path: string | Buffer, flags = constants.O_RDONLY): Promise<ByteSource> {
  const handle = await open(path, flags);
  try {
    return handleSource(handle, (await handle.stat()).size);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

export const handleSource = (handle: FileHandle, size: number): ByteSource => ({
  size,
  read: (position, length) => readFully(handle, position, length),
  readNow: (position, length) => readFullyNow(handle.fd, position, length),
  close: () => handle.close(),
});

/** A range of another source, which stays open when the part is closed. */
export const partOf = (source: ByteSource, start: number, size: number): ByteSource => ({
  size,
  read: (position, length) =>
    source.read(start + Math.min(position, size), Math.min(length, Math.max(0, size - position))),
  readNow: (position, length) =>
    source.readNow(start + Math.min(position, size), Math.min(length, Math.max(0, size - position))),
  close: () => Promise.resolve(),
});

/** All bytes of a range in pieces. */
export async function* chunksOf(
  source: ByteSource,
  from = 0,
  to = source.size,
  chunkSize = CHUNK_BYTES,
): AsyncGenerator<Buffer> {
  for (let position = from; position < to; ) {
    const chunk = await source.read(position, Math.min(chunkSize, to - position));
    if (chunk.length === 0) return;
    yield chunk;
    position += chunk.length;
  }
}

const CHUNK_BYTES = 256 * 1024;

async function readFully(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

function readFullyNow(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const bytesRead = readSync(file, buffer, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}
