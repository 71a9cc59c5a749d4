/** 64 unsigned 32-bit numbers. */
export type Signature = readonly number[];

/**
 * MinHash of a text: of 64 hash functions the least value over all sequences of five characters. Letters and digits
 * alone count, wide and narrow as one, so that the same text in other lines or signs has the same signature. `null`
 * below 200 characters, where a form's printed words would outweigh what was written into it.
 */
export function signatureOf(text: string): Signature | null {
  const characters = normalise(text);
  if (characters.length < FEWEST_CHARACTERS) return null;
  const least = new Uint32Array(FUNCTIONS).fill(0xffffffff);
  for (let from = 0; from + SHINGLE <= characters.length; from++) {
    const shingle = shingleAt(characters, from);
    for (let at = 0; at < FUNCTIONS; at++) {
      const value = (Math.imul(shingle, factors[at] ?? 1) + (addends[at] ?? 0)) >>> 0;
      if (value < (least[at] ?? 0)) least[at] = value;
    }
  }
  return [...least];
}

/** From this on two texts count as near the same: about nine tenths of both. Two that share a form stay below. */
export const NEAR_SAME = 0.8;

/** Share of five-character sequences that two texts have in common (Jaccard), estimated to about 0.05; 0 to 1. */
export function similarity(a: Signature, b: Signature): number {
  let common = 0;
  for (let at = 0; at < FUNCTIONS; at++) if (a[at] === b[at]) common++;
  return common / FUNCTIONS;
}

/**
 * 16 keys (signed 32-bit, as PostgreSQL keeps them) for looking up candidates: two texts that share one may be similar.
 * Of pairs at 0.8 all but one in 5,000 share a key, of pairs at 0.3 one in eight. The place of a band is part of its key.
 */
export function bandsOf(signature: Signature): readonly number[] {
  return Array.from(
    { length: BANDS },
    (_, band) =>
      signature
        .slice(band * ROWS, (band + 1) * ROWS)
        .reduce((hash, value) => mix(Math.imul(hash, 31) ^ value), mix(band + 1)) | 0,
  );
}

const FEWEST_CHARACTERS = 200;
const SHINGLE = 5;
const FUNCTIONS = 64;
const BANDS = 16;
const ROWS = FUNCTIONS / BANDS;

/** Code points of letters and digits. */
const normalise = (text: string): Uint32Array => normalisePlain(text) ?? normaliseAny(text);

/** The same of a text of Han, ASCII, wide ASCII and the common signs of Chinese; `null` where there is anything else. */
function normalisePlain(text: string): Uint32Array | null {
  const points = new Uint32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) {
      points[count++] = code;
      continue;
    }
    const narrow = code > 0xff00 && code <= 0xff5e ? code - 0xfee0 : code;
    if (narrow > 0x7f && !signs.has(narrow)) return null;
    if ((narrow >= 0x30 && narrow <= 0x39) || (narrow >= 0x61 && narrow <= 0x7a)) points[count++] = narrow;
    else if (narrow >= 0x41 && narrow <= 0x5a) points[count++] = narrow + 0x20;
  }
  return points.subarray(0, count);
}

const signs: ReadonlySet<number> = new Set(
  [..."、。〈〉《》「」『』【】—“”‘’·□√×≥≤　"].map((sign) => sign.charCodeAt(0)),
);

function normaliseAny(text: string): Uint32Array {
  const kept = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  const points = new Uint32Array(kept.length);
  let count = 0;
  for (let at = 0; at < kept.length; count++) {
    const point = kept.codePointAt(at) ?? 0;
    points[count] = point;
    at += point > 0xffff ? 2 : 1;
  }
  return points.subarray(0, count);
}

/** A sequence of five as one mixed number. */
function shingleAt(characters: Uint32Array, from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + SHINGLE; at++) hash = Math.imul(hash ^ (characters[at] ?? 0), 0x01000193);
  return mix(hash);
}

/** The last step of MurmurHash3, which spreads 32 bits over 32 bits one to one. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The family x → a·x + b over 32 bits, a odd: fixed for ever, since signatures of earlier years are kept. */
const factors = Uint32Array.from({ length: FUNCTIONS }, (_, at) => mix(0x9e3779b9 * (2 * at + 1)) | 1);
const addends = Uint32Array.from({ length: FUNCTIONS }, (_, at) => mix(0x9e3779b9 * (2 * at + 2)));
