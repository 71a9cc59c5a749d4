import { open } from "node:fs/promises";

/** Content that is read into memory which the reader provides. */
export interface OpenedFile {
  readonly size: number;
  /** Fills the buffer from the position on; gives how many bytes, 0 only at the end. */
  readonly readInto: (buffer: Uint8Array, position: number) => Promise<number>;
  readonly close: () => Promise<void>;
}

export const openedBytes = (bytes: Uint8Array): OpenedFile => ({
  size: bytes.length,
  readInto: (buffer, position) => {
    const part = bytes.subarray(position, position + buffer.length);
    buffer.set(part);
    return Promise.resolve(part.length);
  },
  close: () => Promise.resolve(),
});

/** Rejects as `fs.open` does. */
export async function openedPath(path: string): Promise<OpenedFile> {
  const handle = await open(path);
  const { size } = await handle.stat();
  return {
    size,
    readInto: async (buffer, position) => (await handle.read(buffer, 0, buffer.length, position)).bytesRead,
    close: () => handle.close(),
  };
}

/** The range of the content from `position` on, as far as the buffer reaches; throws where the content ends before. */
export async function fill(file: OpenedFile, buffer: Uint8Array, position: number): Promise<void> {
  for (let filled = 0; filled < buffer.length; ) {
    const count = await file.readInto(buffer.subarray(filled), position + filled);
    if (count === 0) throw new RangeError("The content is shorter than was said");
    filled += count;
  }
}
