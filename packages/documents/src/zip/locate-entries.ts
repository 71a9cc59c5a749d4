import type { ByteSource } from "../byte-source.ts";
import { refuse } from "./archive-error.ts";
import type { NamedRecord } from "./check-records.ts";
import { isFull, readZip64 } from "./zip64-extra.ts";

/** A file of the archive and where its packed bytes begin. */
export interface LocatedEntry extends NamedRecord {
  readonly source: ByteSource;
  readonly dataOffset: number;
}

/**
 * Reads each local header (APPNOTE 4.3.7): it must say what the directory says, and no entry may reach into the
 * next one or into the directory, which is how bombs share one body among many names.
 */
export async function locateEntries(
  source: ByteSource,
  records: readonly NamedRecord[],
  directoryOffset: number,
): Promise<readonly LocatedEntry[]> {
  const located: LocatedEntry[] = [];
  let free = 0;
  for (const record of records.toSorted((a, b) => a.headerOffset - b.headerOffset)) {
    if (record.headerOffset < free) return refuse("overlapping-entries", record.path);
    const dataOffset = await readLocalHeader(source, record);
    free = dataOffset + record.packedSize;
    if (free > directoryOffset) return refuse("overlapping-entries", record.path);
    located.push({ ...record, source, dataOffset });
  }
  return located;
}

const SIGNATURE = 0x04034b50;
const HEADER_BYTES = 30;
const ENCRYPTED = 0x0001;
const DESCRIPTOR_FOLLOWS = 0x0008;

async function readLocalHeader(source: ByteSource, record: NamedRecord): Promise<number> {
  const { headerOffset, nameBytes, path } = record;
  const header = await source.read(headerOffset, HEADER_BYTES + nameBytes.length);
  if (header.length < HEADER_BYTES + nameBytes.length) return refuse("truncated", path);
  if (header.readUInt32LE(0) !== SIGNATURE) return refuse("header-mismatch", path);
  const nameEnd = headerOffset + header.length;
  const extraLength = header.readUInt16LE(28);
  const extra = await source.read(nameEnd, needsExtra(header) ? extraLength : 0);
  if (!saysTheSame(header, extra, record)) return refuse("header-mismatch", path);
  return nameEnd + extraLength;
}

const needsExtra = (header: Buffer): boolean =>
  isFull(header.readUInt32LE(18)) || isFull(header.readUInt32LE(22));

function saysTheSame(header: Buffer, extra: Buffer, record: NamedRecord): boolean {
  const flags = header.readUInt16LE(6);
  const isLater = (flags & DESCRIPTOR_FOLLOWS) !== 0;
  const [size, packedSize] = readZip64(extra, [header.readUInt32LE(22), header.readUInt32LE(18)]) ?? [];
  return (
    (flags & ENCRYPTED) === (record.flags & ENCRYPTED) &&
    header.readUInt16LE(8) === record.method &&
    header.readUInt16LE(26) === record.nameBytes.length &&
    header.subarray(HEADER_BYTES).equals(record.nameBytes) &&
    matches(header.readUInt32LE(14), record.crc32, isLater) &&
    matches(size, record.size, isLater) &&
    matches(packedSize, record.packedSize, isLater)
  );
}

/** Where a descriptor follows the data, the header may leave a field empty. */
const matches = (local: number | undefined, central: number, isLater: boolean): boolean =>
  local === central || (isLater && (local === 0 || local === undefined));
