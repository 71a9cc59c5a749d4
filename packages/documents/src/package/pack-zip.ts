import { crc32 } from "node:zlib";
import { utf8Length } from "@goodstanding/domain/filings/byte-order";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { fill, type OpenedFile } from "./opened-file.ts";
import { type OutputPieces, outputPieces, put } from "./output-pieces.ts";
import { readAhead } from "./read-ahead.ts";
import { centralRecord, endRecords, localHeader, type ZipRecord } from "./zip-records.ts";

/** A file on its way into an archive. */
export interface PackedFile {
  /** Relative, parted by `/`. */
  readonly path: string;
  /** Bytes; a content of any other length breaks the archive off. */
  readonly size: number;
  readonly open: () => Promise<OpenedFile>;
}

export interface PackZipOptions {
  /** The one date of all files; in 1980 or later. */
  readonly date: LocalDate;
  /** Told the path of each file before it is packed. */
  readonly onFile?: (path: string) => void;
}

/**
 * A zip in pieces, made while it is asked for: the same files, in the same order, give the same bytes on every machine,
 * because all of them are stored as they are. Memory does not grow with what goes through: a piece holds until the next
 * one is asked for, then its memory is used again. Throws `RangeError` for a name or content that no zip can hold.
 */
export function packZip(files: Iterable<PackedFile>, options: PackZipOptions): AsyncGenerator<Buffer> {
  return readAhead(pieces(files, options));
}

/** A piece at most; files up to this size are read once. */
export const PIECE_BYTES = 4 * 1024 * 1024;

async function* pieces(
  files: Iterable<PackedFile>,
  { date, onFile }: PackZipOptions,
): AsyncGenerator<Buffer> {
  const output = outputPieces(PIECE_BYTES);
  const directory: Buffer[] = [];
  for (const file of files) {
    onFile?.(file.path);
    directory.push(centralRecord(yield* entry(file, output, date), date));
  }
  const offset = output.position();
  for (const record of directory) yield* put(output, record);
  const size = output.position() - offset;
  yield* put(output, endRecords({ entries: directory.length, offset, size }));
  yield output.flush();
}

interface Entry {
  readonly opened: OpenedFile;
  readonly common: Pick<ZipRecord, "name" | "size" | "offset">;
  readonly output: OutputPieces;
  readonly date: LocalDate;
}

/** A header that says everything beforehand is what every unpacker reads, streaming ones too. */
async function* entry(
  { path, size, open }: PackedFile,
  output: OutputPieces,
  date: LocalDate,
): AsyncGenerator<Buffer, ZipRecord> {
  if (utf8Length(path) > 0xffff) throw new RangeError(`A name too long for a zip: ${path}`);
  await using stack = new AsyncDisposableStack();
  const opened = stack.adopt(await open(), (file) => file.close());
  if (opened.size !== size) throw new RangeError(`${path} has ${opened.size} bytes instead of ${size}`);
  const common = { name: Buffer.from(path), size, offset: output.position() };
  const held = { opened, common, output, date };
  return yield* size <= HELD_BYTES ? stored(held) : storedLarge(held);
}

/** So that a header has room before it. */
const HELD_BYTES = PIECE_BYTES - 0x11000;

/** The content is read to where it belongs; its checksum then goes into the header before it. */
async function* stored({ opened, common, output, date }: Entry): AsyncGenerator<Buffer, ZipRecord> {
  const { size, name } = common;
  const before = 30 + name.length;
  if (output.room().length < before + size) yield output.flush();
  const content = output.room().subarray(before, before + size);
  await fill(opened, content, 0);
  const record = { ...common, checksum: crc32(content) };
  localHeader(record, date).copy(output.room());
  output.advance(before + size);
  return record;
}

/** Read twice, first for the checksum. */
async function* storedLarge({ opened, common, output, date }: Entry): AsyncGenerator<Buffer, ZipRecord> {
  const { size } = common;
  if (!output.isEmpty()) yield output.flush();
  let checksum = 0;
  for (let at = 0; at < size; at += PIECE_BYTES) {
    const part = output.room().subarray(0, Math.min(PIECE_BYTES, size - at));
    await fill(opened, part, at);
    checksum = crc32(part, checksum);
  }
  const record = { ...common, checksum };
  yield* put(output, localHeader(record, date));
  for (let at = 0; at < size; ) {
    if (output.room().length === 0) yield output.flush();
    const part = output.room().subarray(0, Math.min(output.room().length, size - at));
    await fill(opened, part, at);
    output.advance(part.length);
    at += part.length;
  }
  return record;
}
