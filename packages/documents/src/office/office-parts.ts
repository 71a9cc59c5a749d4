import { type ByteSource, bufferSource, fileSource } from "../byte-source.ts";
import { readAll } from "../read-all.ts";
import { archiveLimits } from "../zip/limits.ts";
import { listEntries } from "../zip/list-entries.ts";
import { readEntry } from "../zip/read-entry.ts";
import { DocumentRefused } from "./document-refused.ts";

/** The parts of an Office document, read one at a time and each within limits. */
export interface OfficeParts {
  /** `null`: there is none. Throws `DocumentRefused` where it is too large to be held in memory. */
  readonly text: (path: string) => Promise<string | null>;
  /** As much of it as `mostBytes` hold; `null`: there is none. */
  readonly beginning: (path: string, mostBytes: number) => Promise<PartBeginning | null>;
  /** `null`: there is none, or more than `mostBytes`. */
  readonly bytes: (path: string, mostBytes: number) => Promise<Buffer | null>;
}

interface OpenedParts extends OfficeParts {
  readonly close: () => Promise<void>;
}

export interface PartBeginning {
  readonly text: string;
  /** Unpacked bytes that were read. */
  readonly bytes: number;
  /** There is more. */
  readonly isCut: boolean;
}

/** A part is read into memory whole. */
const LARGEST_PART = 24 * 1024 ** 2;

/** Throws `ArchiveError` where the file is no archive that opens. */
export async function openOfficeParts(content: Uint8Array | string): Promise<OpenedParts> {
  await using stack = new AsyncDisposableStack();
  const source = typeof content === "string" ? await fileSource(content) : bufferSource(content);
  stack.adopt(source, (each) => each.close());
  const parts = await officePartsOf(source);
  const held = stack.move();
  return { ...parts, close: () => held.disposeAsync() };
}

/** As `openOfficeParts`, of a source that stays the caller's to close. */
export async function officePartsOf(source: ByteSource): Promise<OfficeParts> {
  // What is packed inside a part, such as an archive that was put into the text, is none of its parts.
  const listed = await listEntries(source, archiveLimits);
  const entries = new Map(listed.map((entry) => [entry.path.toLowerCase(), entry]));
  const entryAt = (path: string) => entries.get(path.toLowerCase());
  return {
    text: async (path) => {
      const entry = entryAt(path);
      if (!entry) return null;
      if (entry.size > LARGEST_PART) throw new DocumentRefused(`${path} is too large`);
      return textOf(await readAll(readEntry(entry)));
    },
    beginning: async (path, mostBytes) => {
      const entry = entryAt(path);
      if (!entry) return null;
      const bytes = await readUpTo(readEntry(entry), Math.min(mostBytes, LARGEST_PART));
      return { text: textOf(bytes), bytes: bytes.length, isCut: bytes.length < entry.size };
    },
    bytes: async (path, mostBytes) => {
      const entry = entryAt(path);
      return !entry || entry.size > mostBytes ? null : readAll(readEntry(entry));
    },
  };
}

async function readUpTo(chunks: AsyncIterable<Uint8Array>, mostBytes: number): Promise<Buffer> {
  const read: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const taken = chunk.subarray(0, mostBytes - length);
    read.push(taken);
    length += taken.length;
    if (length >= mostBytes) break;
  }
  return Buffer.concat(read);
}

const textOf = (bytes: Buffer): string =>
  new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8").decode(bytes);
