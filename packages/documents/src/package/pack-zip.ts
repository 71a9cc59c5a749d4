import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { crc32, createDeflateRaw, deflateRaw } from "node:zlib";
import { utf8Length } from "@goodstanding/domain/filings/byte-order";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { readAll } from "../read-all.ts";
import { gatherBytes } from "./gather-bytes.ts";
import { shrinks } from "./shrinks.ts";
import { centralRecord, dataDescriptor, endRecords, localHeader, type ZipRecord } from "./zip-records.ts";

/** A file on its way into an archive. */
export interface PackedFile {
  /** Relative, parted by `/`. */
  readonly path: string;
  /** Bytes; a content of any other length breaks the archive off. */
  readonly size: number;
  /** The content from its beginning; a large one that is stored is read twice. */
  readonly read: () => AsyncIterable<Uint8Array>;
}

export interface PackZipOptions {
  /** The one date of all files; in 1980 or later. */
  readonly date: LocalDate;
  /** Told the path of each file before it is packed. */
  readonly onFile?: (path: string) => void;
}

/**
 * A zip in pieces of about a mebibyte, made while it is asked for: the same files, in the same order, give the same
 * bytes. Of a file larger than `HELD_BYTES` no more than a piece is in memory. Files that shrink are deflated, all
 * others stored. Throws `RangeError` for a name or content that no zip can hold.
 */
export function packZip(
  files: Iterable<PackedFile> | AsyncIterable<PackedFile>,
  options: PackZipOptions,
): AsyncGenerator<Buffer> {
  return gatherBytes(pieces(files, options));
}

/** Files up to this size are read once and whole. */
export const HELD_BYTES = 8 * 1024 * 1024;

async function* pieces(
  files: Iterable<PackedFile> | AsyncIterable<PackedFile>,
  { date, onFile }: PackZipOptions,
): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = [];
  let offset = 0;
  for await (const file of files) {
    onFile?.(file.path);
    const plan = await planOf(file, offset);
    const header = localHeader(plan.record, date);
    yield header;
    const { packedSize, checksum } = yield* plan.content();
    const record: ZipRecord = { ...plan.record, packedSize, checksum };
    const descriptor = record.isDescribed ? dataDescriptor(record) : Buffer.alloc(0);
    yield descriptor;
    directory.push(centralRecord(record, date));
    offset += header.length + packedSize + descriptor.length;
  }
  yield* directory;
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0);
  yield endRecords({ entries: directory.length, offset, size: directorySize });
}

type Measured = Pick<ZipRecord, "packedSize" | "checksum">;

interface Plan {
  readonly record: ZipRecord;
  readonly content: () => AsyncGenerator<Uint8Array, Measured>;
}

/**
 * A header that says everything beforehand is what every unpacker reads, streaming ones too. Only what is deflated
 * piece by piece has its lengths behind it, which all know of deflated entries.
 */
async function planOf(file: PackedFile, offset: number): Promise<Plan> {
  const { path, size } = file;
  if (utf8Length(path) > 0xffff) throw new RangeError(`A name too long for a zip: ${path}`);
  const common = { name: Buffer.from(path), size, offset, isDescribed: false };
  if (size <= HELD_BYTES) return heldPlan(file, common);
  if (shrinks(path)) {
    const record = { ...common, isDeflated: true, isDescribed: true, packedSize: 0, checksum: 0 };
    return { record, content: () => deflated(file) };
  }
  const checksum = await checksumOf(file);
  const record = { ...common, isDeflated: false, packedSize: size, checksum };
  return { record, content: () => copied(file, checksum) };
}

type Common = Pick<ZipRecord, "name" | "size" | "offset" | "isDescribed">;

async function heldPlan({ path, size, read }: PackedFile, common: Common): Promise<Plan> {
  const content = await readAll(read());
  if (content.length !== size) throw wrongSize(path, size, content.length);
  const smaller = shrinks(path) && size > 0 ? await deflate(content, { level: LEVEL }) : content;
  const isDeflated = smaller.length < size;
  const packed = isDeflated ? smaller : content;
  const measured = { packedSize: packed.length, checksum: crc32(content) };
  return {
    record: { ...common, ...measured, isDeflated },
    content: async function* () {
      yield packed;
      return measured;
    },
  };
}

const deflate = promisify<Uint8Array, { level: number }, Buffer>(deflateRaw);
const LEVEL = 6;

async function checksumOf({ path, size, read }: PackedFile): Promise<number> {
  let checksum = 0;
  let length = 0;
  for await (const chunk of read()) {
    checksum = crc32(chunk, checksum);
    length += chunk.byteLength;
  }
  if (length !== size) throw wrongSize(path, size, length);
  return checksum;
}

async function* copied(
  { path, size, read }: PackedFile,
  expected: number,
): AsyncGenerator<Uint8Array, Measured> {
  let length = 0;
  for await (const chunk of read()) {
    length += chunk.byteLength;
    if (length > size) throw wrongSize(path, size, length);
    yield chunk;
  }
  if (length !== size) throw wrongSize(path, size, length);
  return { packedSize: length, checksum: expected };
}

async function* deflated({ path, size, read }: PackedFile): AsyncGenerator<Uint8Array, Measured> {
  let checksum = 0;
  let length = 0;
  const counted = async function* () {
    for await (const chunk of read()) {
      checksum = crc32(chunk, checksum);
      length += chunk.byteLength;
      yield chunk;
    }
  };
  const packer = createDeflateRaw({ level: LEVEL });
  // What goes wrong on the way in destroys the packer, and whoever reads from it is told.
  const feeding = pipeline(counted, packer).catch(() => undefined);
  let packedSize = 0;
  try {
    for await (const chunk of packer as AsyncIterable<Buffer>) {
      packedSize += chunk.length;
      yield chunk;
    }
  } finally {
    packer.destroy();
    await feeding;
  }
  if (length !== size) throw wrongSize(path, size, length);
  return { packedSize, checksum };
}

const wrongSize = (path: string, size: number, found: number): RangeError =>
  new RangeError(`${path} has ${found} bytes or more instead of ${size}`);
