import type { ByteSource } from "../byte-source.ts";

/**
 * How many pages a PDF has, as far as plain means tell: one table of objects that are not packed (ISO 32000-1, 7.5.4), and
 * from its trailer on a tree of pages all of which are there (7.7.3). `null` where anything is otherwise: a reader that
 * knows the whole standard is to be asked. Rejects as the source does.
 */
export async function pagesOfScan(source: ByteSource): Promise<number | null> {
  const tail = await textAt(source, Math.max(0, source.size - TAIL_BYTES), TAIL_BYTES);
  const end = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(tail)?.[1];
  if (end === undefined) return null;
  const section = await textAt(source, Number(end), TABLE_BYTES);
  const [, table = "", trailer = ""] = /^xref\s([\d\snf]*?)trailer\s*(<<[^]*?)startxref/.exec(section) ?? [];
  const root = reference("Root", trailer);
  if (root === null || /\/(?:Prev|XRefStm|Encrypt)\b/.test(trailer)) return null;
  const objectAt = objectsOf(source, table);
  const catalog = await objectAt(root);
  const pages = /\/Type\s*\/Catalog\b/.test(catalog) ? reference("Pages", catalog) : null;
  return pages === null ? null : countLeaves(objectAt, pages, new Set());
}

const TAIL_BYTES = 1024;
/** Room for three thousand objects; scans have three a page. */
const TABLE_BYTES = 64 * 1024;
const DICTIONARY_BYTES = 8 * 1024;

const textAt = async (source: ByteSource, at: number, length: number): Promise<string> =>
  (await source.read(at, length)).toString("latin1");

const reference = (name: string, dictionary: string): number | null => {
  const number = new RegExp(`/${name}\\s+(\\d{1,7})\\s+0\\s+R\\b`).exec(dictionary)?.[1];
  return number === undefined ? null : Number(number);
};

/** The dictionary of an object by its number; empty where there is none. */
type ObjectAt = (number: number) => Promise<string>;

function objectsOf(source: ByteSource, table: string): ObjectAt {
  const offsets = offsetsIn(table);
  return async (number) => {
    const offset = offsets.get(number);
    if (offset === undefined) return "";
    const text = await textAt(source, offset, DICTIONARY_BYTES);
    const [, own, dictionary = ""] = /^(\d{1,7})\s+0\s+obj\s*(<<[^]*?)(?:endobj|stream)\b/.exec(text) ?? [];
    return Number(own) === number ? dictionary : "";
  };
}

/** Offsets of the objects in use; those of a later generation are of a document that was changed. */
function offsetsIn(table: string): ReadonlyMap<number, number> {
  const offsets = new Map<number, number>();
  let number = 0;
  for (const [, first, second, use] of table.matchAll(/(\d{1,10})\s+(\d{1,10})(?:\s+([nf]))?/g)) {
    if (use === undefined) number = Number(first);
    else {
      if (use === "n" && Number(second) === 0) offsets.set(number, Number(first));
      number += 1;
    }
  }
  return offsets;
}

/** `null` where the tree is broken, goes round or says another number than it has. */
async function countLeaves(objectAt: ObjectAt, at: number, seen: Set<number>): Promise<number | null> {
  if (seen.has(at)) return null;
  seen.add(at);
  const node = await objectAt(at);
  if (/\/Type\s*\/Page\b/.test(node)) return 1;
  const kids = /\/Kids\s*\[((?:\s*\d{1,7}\s+0\s+R)*)\s*\]/.exec(node)?.[1];
  const stated = /\/Count\s+(\d{1,6})\b/.exec(node)?.[1];
  if (kids === undefined || stated === undefined || !/\/Type\s*\/Pages\b/.test(node)) return null;
  let sum = 0;
  for (const [, kid] of kids.matchAll(/(\d+)\s+0\s+R/g)) {
    const leaves = await countLeaves(objectAt, Number(kid), seen);
    if (leaves === null) return null;
    sum += leaves;
  }
  return sum === Number(stated) ? sum : null;
}
