import type { ByteSource } from "../byte-source.ts";
import { refuse } from "./archive-error.ts";
import { number64 } from "./number64.ts";

/** Where the central directory lies. */
export interface EndRecord {
  readonly entries: number;
  readonly directoryOffset: number;
  readonly directorySize: number;
}

/** Reads the end of central directory record (APPNOTE 4.3.16), with its zip64 form (4.3.14, 4.3.15). */
export async function readEndRecord(source: ByteSource): Promise<EndRecord> {
  const tail = await source.read(Math.max(0, source.size - TAIL_BYTES), TAIL_BYTES);
  const at = findEnd(tail);
  if (at === -1) return refuseForm(source);
  const endAt = source.size - tail.length + at;
  const plain = fieldsOf(tail, at);
  const locatorAt = at - LOCATOR_BYTES;
  const hasLocator = locatorAt >= 0 && tail.readUInt32LE(locatorAt) === LOCATOR;
  const record = hasLocator ? await readEnd64(source, tail, locatorAt, plain) : { ...plain, at: endAt };
  if (record.disk !== 0 || record.directoryDisk !== 0 || record.entriesHere !== record.entries) {
    return refuse("split-archive");
  }
  if (record.directoryOffset + record.directorySize !== record.at) return refuse("damaged");
  return record;
}

const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR = 0x07064b50;
const END_BYTES = 22;
const END64_BYTES = 56;
const LOCATOR_BYTES = 20;
const TAIL_BYTES = END_BYTES + 0xffff + LOCATOR_BYTES;

interface Fields extends EndRecord {
  readonly disk: number;
  readonly directoryDisk: number;
  readonly entriesHere: number;
}

/** The last signature whose comment reaches exactly to the end of the file. */
function findEnd(tail: Buffer): number {
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) === END && at + END_BYTES + tail.readUInt16LE(at + 20) === tail.length)
      return at;
  }
  return -1;
}

/** Not a zip at all, one volume of several, or one whose end is missing? */
async function refuseForm(source: ByteSource): Promise<never> {
  const head = (await source.read(0, 4)).toString("latin1");
  if (head === "PK\x07\x08") return refuse("split-archive");
  return refuse(head === "PK\x03\x04" || head === "PK\x05\x06" ? "truncated" : "not-a-zip");
}

const fieldsOf = (tail: Buffer, at: number): Fields => ({
  disk: tail.readUInt16LE(at + 4),
  directoryDisk: tail.readUInt16LE(at + 6),
  entriesHere: tail.readUInt16LE(at + 8),
  entries: tail.readUInt16LE(at + 10),
  directorySize: tail.readUInt32LE(at + 12),
  directoryOffset: tail.readUInt32LE(at + 16),
});

async function readEnd64(source: ByteSource, tail: Buffer, locatorAt: number, plain: Fields) {
  const at = number64(tail, locatorAt + 8);
  const record = await source.read(at, END64_BYTES);
  if (record.length < END64_BYTES || record.readUInt32LE(0) !== END64) return refuse("damaged");
  if (at + 12 + number64(record, 4) !== source.size - tail.length + locatorAt) return refuse("damaged");
  const wide: Fields = {
    disk: record.readUInt32LE(16),
    directoryDisk: record.readUInt32LE(20),
    entriesHere: number64(record, 24),
    entries: number64(record, 32),
    directorySize: number64(record, 40),
    directoryOffset: number64(record, 48),
  };
  if (!agree(plain, wide)) return refuse("header-mismatch");
  return { ...wide, at };
}

/** A field of the short record is either full, meaning "see the long one", or says the same. */
const agree = (plain: Fields, wide: Fields): boolean =>
  same(plain.entries, wide.entries, 0xffff) &&
  same(plain.directorySize, wide.directorySize, 0xffffffff) &&
  same(plain.directoryOffset, wide.directoryOffset, 0xffffffff);

const same = (short: number, long: number, full: number): boolean => short === full || short === long;
