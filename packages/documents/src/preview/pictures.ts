import type { OfficeParts } from "../office/office-parts.ts";

/** How many bytes of pictures may still go into a preview. */
export interface Pictures {
  bytesLeft: number;
}

const LARGEST = 3 * 1024 ** 2;

/** Pictures made of dots alone, told by their first bytes: a drawing may hold a script. */
const kinds: readonly (readonly [type: string, beginning: string])[] = [
  ["image/png", "89504e47"],
  ["image/jpeg", "ffd8ff"],
  ["image/gif", "47494638"],
  ["image/bmp", "424d"],
];

/** A picture of the document itself within the page, or a word that there is one. */
export async function pictureOf(
  parts: OfficeParts,
  pictures: Pictures,
  path: string | null,
): Promise<string> {
  const bytes = path === null ? null : await parts.bytes(path, Math.min(LARGEST, pictures.bytesLeft));
  const beginning = bytes?.subarray(0, 4).toString("hex") ?? "";
  const type = kinds.find(([, each]) => beginning.startsWith(each))?.[0];
  if (bytes === null || type === undefined) return '<span class="left-out">[图]</span>';
  pictures.bytesLeft -= bytes.length;
  return `<img alt="" src="data:${type};base64,${bytes.toString("base64")}">`;
}
