import type { ByteSource } from "../byte-source.ts";

/** The objects of a PDF that has them all in one table, where none is packed. */
export interface PlainObjects {
  readonly trailer: string;
  /** What the table says there is, free places left out. */
  readonly count: number;
  /** What an object says before its stream, by its number; empty where there is none, `null` where that cannot be told. */
  readonly textOf: (number: number) => Promise<string | null>;
  readonly texts: () => AsyncGenerator<string | null>;
}

/**
 * The objects of a PDF as far as plain means tell: one table of objects that are not packed and were never changed
 * (ISO 32000-1, 7.5.4). `null` where anything is otherwise. Rejects as the source does.
 */
export async function plainObjects(source: ByteSource): Promise<PlainObjects | null> {
  const tail = await textAt(source, Math.max(0, source.size - TAIL_BYTES), TAIL_BYTES);
  const end = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(tail)?.[1];
  if (end === undefined) return null;
  const section = await textAt(source, Number(end), TABLE_BYTES);
  const [, table, trailer] = /^xref\s([\d\snf]*?)trailer\s*(<<[^]*?)startxref/.exec(section) ?? [];
  if (table === undefined || trailer === undefined) return null;
  if (/\/(?:Prev|XRefStm|Encrypt)\b/.test(trailer)) return null;
  const offsets = offsetsIn(table);
  return offsets && objectsOf(source, trailer, offsets);
}

const TAIL_BYTES = 1024;
/** Room for three thousand objects; scans have three a page. */
const TABLE_BYTES = 64 * 1024;
const DICTIONARY_BYTES = 1024;
const LONGEST_DICTIONARY = 8 * 1024;

const textAt = async (source: ByteSource, at: number, length: number): Promise<string> =>
  (await source.read(at, length)).toString("latin1");

function objectsOf(source: ByteSource, trailer: string, offsets: ReadonlyMap<number, number>): PlainObjects {
  const known = new Map<number, string | null>();
  const textOf = async (number: number): Promise<string | null> => {
    const offset = offsets.get(number);
    if (offset === undefined) return "";
    const before = known.get(number);
    if (before !== undefined) return before;
    const text =
      (await objectAt(source, { number, offset, bytes: DICTIONARY_BYTES })) ??
      (await objectAt(source, { number, offset, bytes: LONGEST_DICTIONARY }));
    known.set(number, text);
    return text;
  };
  return {
    trailer,
    count: offsets.size,
    textOf,
    texts: async function* () {
      for (const number of offsets.keys()) yield await textOf(number);
    },
  };
}

interface ObjectPlace {
  readonly number: number;
  readonly offset: number;
  /** How much of it is looked at. */
  readonly bytes: number;
}

async function objectAt(source: ByteSource, { number, offset, bytes }: ObjectPlace): Promise<string | null> {
  const text = await textAt(source, offset, bytes);
  const [, own, said] = /^(\d{1,7})\s+0\s+obj\b([^]*?)(?:\bendobj\b|>>\s*stream[\r\n])/.exec(text) ?? [];
  return said !== undefined && Number(own) === number ? said : null;
}

/** Offsets of the objects in use; `null` where one is named twice or is of a later generation: the document was changed. */
function offsetsIn(table: string): ReadonlyMap<number, number> | null {
  const offsets = new Map<number, number>();
  let number = 0;
  for (const [, first, second, use] of table.matchAll(/(\d{1,10})\s+(\d{1,10})(?:\s+([nf]))?/g)) {
    if (use === undefined) {
      number = Number(first);
      continue;
    }
    if (use === "n" && (Number(second) !== 0 || offsets.has(number))) return null;
    if (use === "n") offsets.set(number, Number(first));
    number += 1;
  }
  return offsets;
}
