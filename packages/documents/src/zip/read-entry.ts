import { pipeline, Readable } from "node:stream";
import { crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import { type ByteSource, chunksOf } from "../byte-source.ts";
import { refuse } from "./archive-error.ts";
import type { LocatedEntry } from "./locate-entries.ts";

/**
 * The unpacked bytes of one entry. Throws `ArchiveError` where the data is damaged or is not of the size or
 * checksum that the directory states; never yields more than the stated size.
 */
export async function* readEntry(entry: LocatedEntry): AsyncGenerator<Uint8Array> {
  let size = 0;
  let checksum = 0;
  for await (const chunk of unpacked(entry)) {
    size += chunk.length;
    if (size > entry.size) refuse("wrong-size", entry.path);
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (size !== entry.size) refuse("wrong-size", entry.path);
  if (checksum !== entry.crc32) refuse("wrong-checksum", entry.path);
}

const DEFLATED = 8;
/** Below it one blocking call of a few milliseconds is many times faster than a stream. */
const ONE_CALL_BYTES = 1024 * 1024;
const CHUNK_BYTES = 256 * 1024;

function unpacked(entry: LocatedEntry): AsyncIterable<Uint8Array> {
  if (entry.method !== DEFLATED) return packed(entry);
  return Math.max(entry.size, entry.packedSize) <= ONE_CALL_BYTES
    ? inflateWhole(entry)
    : inflateStream(entry);
}

const packed = ({ source, dataOffset, packedSize }: LocatedEntry): AsyncGenerator<Buffer> =>
  chunksOf(source, dataOffset, dataOffset + packedSize);

async function* inflateWhole(entry: LocatedEntry): AsyncGenerator<Uint8Array> {
  const before = kept.get(entry);
  if (before) {
    yield before;
    return;
  }
  const bytes = await entry.source.read(entry.dataOffset, entry.packedSize);
  const { buffer, engine } = inflateBytes(bytes, entry);
  if (engine.bytesWritten !== entry.packedSize) refuse("wrong-size", entry.path);
  keep(entry, buffer);
  yield buffer;
}

/** A document is told by its parts, proven and read: each part is asked for up to three times, and unpacked once. */
const kept = new WeakMap<LocatedEntry, Uint8Array>();
const keptOf = new WeakMap<ByteSource, number>();
/** Of one archive. */
const MOST_KEPT_BYTES = 4 * 1024 * 1024;

function keep(entry: LocatedEntry, bytes: Uint8Array): void {
  const sum = (keptOf.get(entry.source) ?? 0) + bytes.length;
  if (sum > MOST_KEPT_BYTES) return;
  keptOf.set(entry.source, sum);
  kept.set(entry, bytes);
}

interface Inflated {
  readonly buffer: Uint8Array;
  /** `bytesWritten`: packed bytes that were used up. */
  readonly engine: { readonly bytesWritten: number };
}

function inflateBytes(bytes: Buffer, { size, path }: LocatedEntry): Inflated {
  const options = { info: true, maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size + 1) };
  try {
    // With `info` the answer has this shape, which Node's typings leave out.
    return inflateRawSync(bytes, options) as unknown as Inflated;
  } catch (error) {
    return refuseInflation(error, path);
  }
}

async function* inflateStream(entry: LocatedEntry): AsyncGenerator<Uint8Array> {
  const inflater = createInflateRaw({ chunkSize: CHUNK_BYTES });
  // A failure of either half ends the loop below with its error.
  pipeline(Readable.from(packed(entry)), inflater, () => {});
  try {
    for await (const chunk of inflater) yield chunk;
  } catch (error) {
    refuseInflation(error, entry.path);
  }
  if (inflater.bytesWritten !== entry.packedSize) refuse("wrong-size", entry.path);
}

/** What zlib says about the data, in our words; anything else is a fault and passes through. */
function refuseInflation(error: unknown, path: string): never {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ERR_BUFFER_TOO_LARGE") return refuse("wrong-size", path);
  if (code === "Z_DATA_ERROR" || code === "Z_BUF_ERROR") return refuse("damaged", path);
  throw error;
}
