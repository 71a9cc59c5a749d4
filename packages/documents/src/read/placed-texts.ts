import type { PlacedText } from "./pdf-lines.ts";
import type { Pdfium } from "./pdfium.ts";

/**
 * The texts of a page that PDFium has taken apart, each as long as nothing parts it from the next: the library adds
 * blanks and breaks where it sees a gap, which where they stand tells better.
 */
export function* placedTexts(pdfium: Pdfium, text: number): Generator<PlacedText> {
  const count = pdfium.FPDFText_CountChars(text);
  const placeOf = places(pdfium, text);
  let str = "";
  let first = 0;
  for (let at = 0; at < count; at += 1) {
    const code = pdfium.FPDFText_GetUnicode(text, at);
    const isGap = pdfium.FPDFText_IsGenerated(text, at) === 1;
    if (str === "") first = at;
    if (code === HYPHEN) str += "-";
    else if (code >= BLANK && !isGap) str += String.fromCodePoint(code);
    const ends = isGap || code === HYPHEN || at === count - 1;
    if (ends && str !== "") yield { str, ...placeOf(first, isGap ? at - 1 : at) };
    if (ends) str = "";
  }
}

/** What the library makes of a hyphen at the end of a line. */
const HYPHEN = 2;
const BLANK = 32;

type Place = Omit<PlacedText, "str">;

function places(pdfium: Pdfium, text: number): (first: number, last: number) => Place {
  const room = pdfium.malloc(PLACE_BYTES);
  const floats = (count: number) => new Float32Array(pdfium.memory.buffer, room, count);
  return (first, last) => {
    pdfium.FPDFText_GetMatrix(text, first, room);
    const [a = 1, b = 0, c = 0, d = 1] = floats(4);
    const size = pdfium.FPDFText_GetFontSize(text, first);
    pdfium.FPDFText_GetCharOrigin(text, first, room, room + 8);
    const [x = 0, y = 0] = new Float64Array(pdfium.memory.buffer, room, 2);
    pdfium.FPDFText_GetLooseCharBox(text, last, room);
    const [left = 0, top = 0, right = 0, bottom = 0] = floats(4);
    const [cos, sin] = direction(a, b);
    const end = Math.max(left * cos, right * cos) + Math.max(top * sin, bottom * sin);
    return {
      transform: [a * size, b * size, c * size, d * size, x, y],
      width: end - (x * cos + y * sin),
      height: size * Math.hypot(c, d),
    };
  };
}

/** Six floats of a matrix; two doubles; four floats of a box. */
const PLACE_BYTES = 24;

function direction(a: number, b: number): readonly [number, number] {
  const length = Math.hypot(a, b);
  return length === 0 ? [1, 0] : [a / length, b / length];
}
