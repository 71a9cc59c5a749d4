import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { type ByteSource, fileSource } from "../byte-source.ts";

/**
 * A file on disk, for a process that has nothing to do but one file after the other: what is asked for is read once, in
 * blocking calls, into room that the next file uses again, so its bytes are good until then. Throws as `fs.open` does.
 */
export async function heldSource(path: string): Promise<ByteSource> {
  const file = openSync(path, "r");
  const { size } = fstatSync(file);
  if (size <= ROOM_BYTES) return sourceIn(file, size);
  closeSync(file);
  return fileSource(path);
}

/** All but films and the largest scans; pages that no file has filled yet take no memory. */
const ROOM_BYTES = 16 * 1024 ** 2;
/** A photograph or a scan is proven from few of its bytes: the others are never read. */
const BLOCK_BYTES = 16 * 1024;
let room: Buffer | null = null;

function sourceIn(file: number, size: number): ByteSource {
  room ??= Buffer.allocUnsafeSlow(ROOM_BYTES);
  const held = room;
  const isHeld = new Uint8Array(Math.ceil(size / BLOCK_BYTES));
  let end = size;
  const readNow = (position: number, length: number): Buffer => {
    const to = Math.min(position + length, size);
    const last = Math.ceil(to / BLOCK_BYTES);
    for (let block = Math.floor(position / BLOCK_BYTES); block < last; block += 1) {
      if (isHeld[block] === 1) continue;
      const next = isHeld.indexOf(1, block);
      const until = next === -1 ? last : Math.min(next, last);
      end = Math.min(end, fill(held, file, block * BLOCK_BYTES, Math.min(until * BLOCK_BYTES, size)));
      isHeld.fill(1, block, until);
    }
    return held.subarray(position, Math.max(position, Math.min(to, end)));
  };
  return {
    size,
    read: (position, length) => Promise.resolve(readNow(position, length)),
    readNow,
    close: () => Promise.resolve(closeSync(file)),
  };
}

/** Where the file ends, if that is sooner than it said: what another one left in the room is none of it. */
function fill(into: Buffer, file: number, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const read = readSync(file, into, at, to - at, at);
    if (read === 0) return at;
    at += read;
  }
  return Number.POSITIVE_INFINITY;
}
