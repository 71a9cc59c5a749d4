import type { ByteSource } from "../byte-source.ts";

/** A stream of a compound file: where it begins and how long it is. */
export interface CompoundStream {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/** The container of the old Office formats ([MS-CFB]), read only as far as names and chains go. */
export interface CompoundFile {
  readonly streams: readonly CompoundStream[];
  /** First bytes of a stream that is not in the mini stream. */
  readonly head: (stream: CompoundStream) => Promise<Buffer>;
  /** Does every sector of every large stream lie inside the file? */
  readonly isWhole: () => Promise<boolean>;
}

/** Errors: `truncated` where sectors lie beyond the end, `damaged` where the header contradicts itself. */
export async function openCompoundFile(source: ByteSource): Promise<CompoundFile | "truncated" | "damaged"> {
  const header = await source.read(0, HEADER_BYTES);
  if (header.length < HEADER_BYTES) return "truncated";
  const shift = header.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return "damaged";
  const sectors = sectorReader(source, header, 1 << shift);
  const streams = await listStreams(sectors, header.readUInt32LE(48));
  if (streams === null) return "truncated";
  const smallest = header.readUInt32LE(56);
  return {
    streams,
    head: async (stream) => (stream.size < smallest ? Buffer.alloc(0) : sectors.read(stream.start)),
    isWhole: () =>
      areChains(
        sectors,
        streams.filter(({ size }) => size >= smallest),
      ),
  };
}

const HEADER_BYTES = 512;
const RECORD_BYTES = 128;
const STREAM = 2;
/** Sectors beyond it are marks such as "end of chain". */
const LAST_SECTOR = 0xfffffffa;
/** A directory of this many sectors names thousands of streams; more is an endless loop. */
const MAX_DIRECTORY_SECTORS = 4096;
const HEADER_TABLES = 109;

interface Sectors {
  readonly size: number;
  readonly fileSize: number;
  readonly read: (sector: number) => Promise<Buffer>;
  /** Does the sector begin inside the file? The last one may be cut after its content. */
  readonly holds: (sector: number) => boolean;
  /** The sector after this one, `null` at the end of a chain or where the table cannot be read. */
  readonly next: (sector: number) => Promise<number | null>;
}

function sectorReader(source: ByteSource, header: Buffer, size: number): Sectors {
  const read = (sector: number) => source.read((sector + 1) * size, size);
  const tables = tableLocator(header, size, read);
  let last: { readonly at: number; readonly table: Buffer } = { at: -1, table: Buffer.alloc(0) };
  return {
    size,
    fileSize: source.size,
    read,
    holds: (sector) => (sector + 1) * size < source.size,
    next: async (sector) => {
      const at = Math.floor(sector / (size / 4));
      if (last.at !== at) last = { at, table: await tables(at) };
      const offset = (sector % (size / 4)) * 4;
      if (offset + 4 > last.table.length) return null;
      const next = last.table.readUInt32LE(offset);
      return next <= LAST_SECTOR ? next : null;
    },
  };
}

/** The n-th sector of the allocation table: the header names 109, a chain of further sectors the rest. */
function tableLocator(header: Buffer, size: number, read: Sectors["read"]): (at: number) => Promise<Buffer> {
  const none = Buffer.alloc(0);
  const perSector = size / 4 - 1;
  return async (at) => {
    if (at < HEADER_TABLES) return readNamed(header.readUInt32LE(76 + at * 4));
    let sector = header.readUInt32LE(68);
    for (let skip = Math.floor((at - HEADER_TABLES) / perSector); skip >= 0; skip--) {
      if (sector > LAST_SECTOR) return none;
      const list = await read(sector);
      if (list.length < size) return none;
      if (skip === 0) return readNamed(list.readUInt32LE(((at - HEADER_TABLES) % perSector) * 4));
      sector = list.readUInt32LE(size - 4);
    }
    return none;
  };

  async function readNamed(sector: number): Promise<Buffer> {
    return sector > LAST_SECTOR ? none : read(sector);
  }
}

async function listStreams(sectors: Sectors, first: number): Promise<readonly CompoundStream[] | null> {
  const streams: CompoundStream[] = [];
  let sector: number | null = first;
  for (let count = 0; sector !== null && count < MAX_DIRECTORY_SECTORS; count++) {
    const records: Buffer = await sectors.read(sector);
    if (records.length < sectors.size) return null;
    streams.push(...streamsIn(records));
    sector = await sectors.next(sector);
  }
  return streams;
}

function streamsIn(records: Buffer): CompoundStream[] {
  const found: CompoundStream[] = [];
  for (let at = 0; at + RECORD_BYTES <= records.length; at += RECORD_BYTES) {
    if (records.readUInt8(at + 66) !== STREAM) continue;
    const nameBytes = Math.min(64, Math.max(2, records.readUInt16LE(at + 64))) - 2;
    const name = records.toString("utf16le", at, at + nameBytes);
    found.push({ name, start: records.readUInt32LE(at + 116), size: records.readUInt32LE(at + 120) });
  }
  return found;
}

/** Streams share no sector, so together they are no longer than the file; that also bounds the walk. */
async function areChains(sectors: Sectors, streams: readonly CompoundStream[]): Promise<boolean> {
  if (streams.reduce((sum, { size }) => sum + size, 0) > sectors.fileSize) return false;
  for (const stream of streams) {
    if (!(await isChain(sectors, stream))) return false;
  }
  return true;
}

async function isChain(sectors: Sectors, { start, size }: CompoundStream): Promise<boolean> {
  let sector: number | null = start;
  for (let left = Math.ceil(size / sectors.size); left > 0; left--) {
    if (sector === null || !sectors.holds(sector)) return false;
    sector = await sectors.next(sector);
  }
  return true;
}
