/**
 * A TrueType font (ISO/IEC 14496-22) in which every character is the same box, one em wide and high: it stands in for
 * Chinese fonts that a document leaves to the reader, so that each of their characters takes its place on the page.
 */
export function standInFont(): Uint8Array {
  let at = 12 + 16 * tables.length;
  const directory = [shorts(1, 0, tables.length, 64, 2, tables.length * 16 - 64)];
  const contents: Buffer[] = [];
  for (const [name, words] of tables) {
    const content = shorts(...words);
    directory.push(Buffer.from(name), longs(0, at, content.length));
    contents.push(content);
    at += content.length;
  }
  return Buffer.concat([...directory, ...contents]);
}

const shorts = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(Math.ceil(values.length / 2) * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt16BE(value & 0xffff, at * 2);
  return bytes;
};

const longs = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32BE(value, at * 4);
  return bytes;
};

const EM = 1000;
const FOOT = -120;
const HEAD = 880;

/** In order of their names, in words of 16 bits. */
const tables: readonly (readonly [string, readonly number[]])[] = [
  // Format 13: all code points to one glyph.
  ["cmap", [0, 1, 3, 10, 0, 12, 13, 0, 0, 28, 0, 0, 0, 1, 0, 1, 0x10, 0xffff, 0, 1]],
  // Four corners on the outline.
  ["glyf", [1, 0, FOOT, EM, HEAD, 3, 0, 0x0101, 0x0101, 0, EM, 0, -EM, FOOT, 0, HEAD - FOOT, 0]],
  [
    "head",
    [1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 0, EM, 0, 0, 0, 0, 0, 0, 0, 0, 0, FOOT, EM, HEAD, 0, 8, 2, 0, 0],
  ],
  ["hhea", [1, 0, HEAD, FOOT, 0, EM, 0, 0, EM, 1, 0, 0, 0, 0, 0, 0, 0, 1]],
  ["hmtx", [EM, 0, 0]],
  ["loca", [0, 0, 17]],
  ["maxp", [1, 0, 2, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]],
];
