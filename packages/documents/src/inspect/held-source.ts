import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { type ByteSource, bufferSource, fileSource } from "../byte-source.ts";

/**
 * A file on disk, for a process that has nothing to do but one file after the other: what fits is read in blocking calls
 * into room that the next file uses again, so its bytes are good until then. Throws as `fs.open` does.
 */
export async function heldSource(path: string): Promise<ByteSource> {
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    if (size <= ROOM_BYTES) return bufferSource(readWhole(file, size));
  } finally {
    closeSync(file);
  }
  return fileSource(path);
}

/** All but films and the largest scans; pages that no file has filled yet take no memory. */
const ROOM_BYTES = 16 * 1024 ** 2;
let room: Buffer | null = null;

function readWhole(file: number, size: number): Buffer {
  room ??= Buffer.allocUnsafeSlow(ROOM_BYTES);
  let filled = 0;
  while (filled < size) {
    const read = readSync(file, room, filled, size - filled, filled);
    if (read === 0) break;
    filled += read;
  }
  return room.subarray(0, filled);
}
