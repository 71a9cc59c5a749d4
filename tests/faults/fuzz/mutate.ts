import type { Dice } from "./dice.ts";
import { overwrite } from "./edges.ts";

/** What an accident does to any file: bits and bytes, pieces taken out, doubled, put elsewhere, or an end too soon. */
export function mutate(sound: Uint8Array, dice: Dice): Buffer {
  let mutant: Buffer = Buffer.from(sound);
  for (let left = 1 + dice.below(4); left > 0; left -= 1) mutant = dice.oneOf(changes)(mutant, dice);
  return mutant;
}

type Change = (bytes: Buffer, dice: Dice) => Buffer;

const changes: readonly Change[] = [
  flipped,
  changed,
  withField,
  withoutPiece,
  doubled,
  withWord,
  swapped,
  zeroed,
  // An end too soon leaves little else to change.
  (bytes, dice) => (dice.chance(0.3) ? bytes.subarray(0, dice.below(bytes.length)) : flipped(bytes, dice)),
];

function flipped(bytes: Buffer, { below }: Dice): Buffer {
  for (let left = 1 + below(8); left > 0 && bytes.length > 0; left -= 1) {
    const at = below(bytes.length);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << below(8)), at);
  }
  return bytes;
}

function changed(bytes: Buffer, { below }: Dice): Buffer {
  for (let left = 1 + below(16); left > 0 && bytes.length > 0; left -= 1)
    bytes[below(bytes.length)] = below(256);
  return bytes;
}

/** Lengths, counts and offsets are among the numbers of every format. */
function withField(bytes: Buffer, dice: Dice): Buffer {
  for (let left = 1 + dice.below(4); left > 0; left -= 1)
    overwrite(bytes, dice.below(bytes.length + 1), dice.oneOf([1, 2, 4, 8]), dice);
  return bytes;
}

/** From a few bytes to whole blocks. */
function pieceOf(bytes: Buffer, { below, oneOf }: Dice): { readonly at: number; readonly end: number } {
  const at = below(bytes.length + 1);
  return { at, end: Math.min(bytes.length, at + 1 + below(oneOf([8, 200, 512, 4096]))) };
}

function withoutPiece(bytes: Buffer, dice: Dice): Buffer {
  const { at, end } = pieceOf(bytes, dice);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
}

function doubled(bytes: Buffer, dice: Dice): Buffer {
  const { at, end } = pieceOf(bytes, dice);
  const piece = bytes.subarray(at, end);
  const copies = Array.from({ length: 1 + dice.below(50) }, () => piece);
  return Buffer.concat([bytes.subarray(0, at), ...copies, bytes.subarray(at)]);
}

function withWord(bytes: Buffer, { below, oneOf }: Dice): Buffer {
  const at = below(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(oneOf(words)), bytes.subarray(at)]);
}

function swapped(bytes: Buffer, dice: Dice): Buffer {
  const { at, end } = pieceOf(bytes, dice);
  const to = dice.below(bytes.length);
  const copy = Buffer.from(bytes.subarray(at, end));
  bytes.set(copy.subarray(0, bytes.length - to), to);
  return bytes;
}

function zeroed(bytes: Buffer, dice: Dice): Buffer {
  const { at, end } = pieceOf(bytes, dice);
  return bytes.fill(dice.oneOf([0, 0xff]), at, end);
}

/** Signs that mean something to one reader or another, and numbers at the edges of what they count with. */
const words: readonly string[] = [
  ...["<", ">", "</", "/>", "&#x10ffff;", "&amp;", '"', "<![CDATA[", "<!--", "<w:tbl>", "<w:p>", "</w:tc>"],
  ...['r="1048576"', 'r="XFD1048576"', '<mergeCell ref="A1:XFD1048576"/>', '<w:gridSpan w:val="99"/>'],
  ...["<w:vMerge/>", "0", "-1", "2147483648", "4294967295", "99999999999999999999", "1e308", "NaN"],
  ...["<<", ">>", "[", "]", "(", ")", "1 0 R", "99999 0 R", "stream\n", "endstream", "endobj", "xref"],
  ...["/Kids", "/Count", "/FlateDecode", "/Length 999999999", "/Prev 9", "/Encrypt 9 0 R", "/ObjStm"],
  ...["BT", "ET", "Tj", "q ", "Do ", "null", "\0", "\u{20000}", "\uFEFF", ",", "{\\rtf1", "PK\x05\x06"],
];
