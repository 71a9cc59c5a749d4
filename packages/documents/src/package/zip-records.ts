import { type LocalDate, partsOf } from "@goodstanding/domain/kernel/dates";

/** What the directory says of an entry, which is stored as it is; layouts are those of the .ZIP File Format Specification (APPNOTE) 6.3.10. */
export interface ZipRecord {
  /** In UTF-8. */
  readonly name: Buffer;
  readonly size: number;
  readonly checksum: number;
  /** Of the local header. */
  readonly offset: number;
}

/** 4.3.7. An entry past four gibibytes has its lengths in eight bytes. */
export function localHeader({ name, checksum, size }: ZipRecord, date: LocalDate): Buffer {
  const isWide = size >= FULL;
  const extra = isWide ? extra64([size, size]) : Buffer.alloc(0);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(isWide ? VERSION_64 : VERSION, 4);
  writeCommon(header, 6, date);
  header.writeUInt32LE(checksum, 14);
  header.writeUInt32LE(isWide ? FULL : size, 18);
  header.writeUInt32LE(isWide ? FULL : size, 22);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra]);
}

/** 4.3.12. The attributes are those of an ordinary file that all may read, as Unix has them. */
export function centralRecord({ name, checksum, size, offset }: ZipRecord, date: LocalDate): Buffer {
  const isWide = size >= FULL || offset >= FULL;
  const extra = isWide ? extra64([size, size, offset]) : Buffer.alloc(0);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE((UNIX << 8) | (isWide ? VERSION_64 : VERSION), 4);
  header.writeUInt16LE(isWide ? VERSION_64 : VERSION, 6);
  writeCommon(header, 8, date);
  header.writeUInt32LE(checksum, 16);
  header.writeUInt32LE(isWide ? FULL : size, 20);
  header.writeUInt32LE(isWide ? FULL : size, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt16LE(0o100644, 40);
  header.writeUInt32LE(isWide ? FULL : offset, 42);
  return Buffer.concat([header, name, extra]);
}

export interface DirectoryPlace {
  readonly entries: number;
  readonly offset: number;
  readonly size: number;
}

/** 4.3.14 to 4.3.16: the wide end with its locator where the narrow one cannot hold the numbers, and the narrow one. */
export function endRecords(place: DirectoryPlace): Buffer {
  const { entries, offset, size } = place;
  const isWide = entries >= 0xffff || offset >= FULL || size >= FULL;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(isWide ? 0xffff : entries, 8);
  end.writeUInt16LE(isWide ? 0xffff : entries, 10);
  end.writeUInt32LE(isWide ? FULL : size, 12);
  end.writeUInt32LE(isWide ? FULL : offset, 16);
  return isWide ? Buffer.concat([end64(place), locator64(offset + size), end]) : end;
}

const UNIX = 3;
const VERSION = 20;
const VERSION_64 = 45;
const FULL = 0xffffffff;
const UTF8 = 0x0800;

function writeCommon(header: Buffer, at: number, date: LocalDate): void {
  const { year, month, day } = partsOf(date);
  if (year < 1980 || year > 2107) throw new RangeError(`A zip cannot hold the date ${date}`);
  header.writeUInt16LE(UTF8, at);
  header.writeUInt16LE(((year - 1980) << 9) | (month << 5) | day, at + 6);
}

function extra64(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 + values.length * 8);
  bytes.writeUInt16LE(0x0001, 0);
  bytes.writeUInt16LE(values.length * 8, 2);
  values.forEach((value, index) => bytes.writeBigUInt64LE(BigInt(value), 4 + index * 8));
  return bytes;
}

function end64({ entries, offset, size }: DirectoryPlace): Buffer {
  const bytes = Buffer.alloc(56);
  bytes.writeUInt32LE(0x06064b50, 0);
  bytes.writeBigUInt64LE(44n, 4);
  bytes.writeUInt16LE((UNIX << 8) | VERSION_64, 12);
  bytes.writeUInt16LE(VERSION_64, 14);
  [entries, entries, size, offset].forEach((value, index) =>
    bytes.writeBigUInt64LE(BigInt(value), 24 + index * 8),
  );
  return bytes;
}

function locator64(at: number): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.writeUInt32LE(0x07064b50, 0);
  bytes.writeBigUInt64LE(BigInt(at), 8);
  bytes.writeUInt32LE(1, 16);
  return bytes;
}
