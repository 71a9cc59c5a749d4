import type { PlainObjects } from "./plain-objects.ts";

/**
 * How many pages a PDF has, as far as plain means tell: from its trailer on a tree of pages all of which are there
 * (ISO 32000-1, 7.7.3). `null` where anything is otherwise: a reader that knows the whole standard is to be asked.
 * Rejects as the source does.
 */
export async function pagesOfScan(objects: PlainObjects): Promise<number | null> {
  const root = reference("Root", objects.trailer);
  const catalog = root === null ? null : await objects.textOf(root);
  if (catalog === null || !/\/Type\s*\/Catalog\b/.test(catalog)) return null;
  const pages = reference("Pages", catalog);
  return pages === null ? null : countLeaves(objects, pages, new Set());
}

const reference = (name: string, dictionary: string): number | null => {
  const number = new RegExp(`/${name}\\s+(\\d{1,7})\\s+0\\s+R\\b`).exec(dictionary)?.[1];
  return number === undefined ? null : Number(number);
};

/** `null` where the tree is broken, goes round or says another number than it has. */
async function countLeaves(objects: PlainObjects, at: number, seen: Set<number>): Promise<number | null> {
  if (seen.has(at)) return null;
  seen.add(at);
  const node = await objects.textOf(at);
  if (node === null) return null;
  if (/\/Type\s*\/Page\b/.test(node)) return 1;
  const kids = /\/Kids\s*\[((?:\s*\d{1,7}\s+0\s+R)*)\s*\]/.exec(node)?.[1];
  const stated = /\/Count\s+(\d{1,6})\b/.exec(node)?.[1];
  if (kids === undefined || stated === undefined || !/\/Type\s*\/Pages\b/.test(node)) return null;
  let sum = 0;
  for (const [, kid] of kids.matchAll(/(\d+)\s+0\s+R/g)) {
    const leaves = await countLeaves(objects, Number(kid), seen);
    if (leaves === null) return null;
    sum += leaves;
  }
  return sum === Number(stated) ? sum : null;
}
