import type { ByteSource } from "../byte-source.ts";
import { refuse } from "./archive-error.ts";
import type { EndRecord } from "./end-record.ts";
import type { ArchiveLimits } from "./limits.ts";
import { readZip64 } from "./zip64-extra.ts";

/** One record of the central directory (APPNOTE 4.3.12), its name still undecoded. */
export interface DirectoryRecord {
  readonly nameBytes: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
  readonly disk: number;
  /** The mode of a Unix file, 0 where the packer wrote none. */
  readonly unixMode: number;
}

export async function readDirectory(
  source: ByteSource,
  end: EndRecord,
  limits: ArchiveLimits,
): Promise<readonly DirectoryRecord[]> {
  if (end.entries > limits.entries || end.directorySize > limits.directoryBytes)
    return refuse("too-many-entries");
  const bytes = await source.read(end.directoryOffset, end.directorySize);
  if (bytes.length < end.directorySize) return refuse("truncated");
  const records: DirectoryRecord[] = [];
  let at = 0;
  while (at < bytes.length) {
    const length = recordLength(bytes, at);
    records.push(recordAt(bytes, at));
    at += length;
  }
  return records.length === end.entries ? records : refuse("damaged");
}

const SIGNATURE = 0x02014b50;
const HEADER_BYTES = 46;

function recordLength(bytes: Buffer, at: number): number {
  if (at + HEADER_BYTES > bytes.length || bytes.readUInt32LE(at) !== SIGNATURE) return refuse("damaged");
  const length =
    HEADER_BYTES + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  return at + length <= bytes.length ? length : refuse("damaged");
}

function recordAt(bytes: Buffer, at: number): DirectoryRecord {
  const nameEnd = at + HEADER_BYTES + bytes.readUInt16LE(at + 28);
  const extra = bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(at + 30));
  const wide = readZip64(extra, [
    bytes.readUInt32LE(at + 24),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 42),
  ]);
  const [size, packedSize, headerOffset] = wide ?? refuse("damaged");
  if (size === undefined || packedSize === undefined || headerOffset === undefined) return refuse("damaged");
  return {
    nameBytes: bytes.subarray(at + HEADER_BYTES, nameEnd),
    flags: bytes.readUInt16LE(at + 8),
    method: bytes.readUInt16LE(at + 10),
    crc32: bytes.readUInt32LE(at + 16),
    size,
    packedSize,
    headerOffset,
    disk: bytes.readUInt16LE(at + 34),
    unixMode: bytes.readUInt16LE(at + 40),
  };
}
