/** Characters of a piece: long enough that there are few, short enough that drawing one is nothing. */
const PIECE = 4_000;

export interface TextPiece {
  /** Where in the text it begins. */
  readonly from: number;
  readonly text: string;
  readonly lines: number;
}

/**
 * A text in pieces that together are the text, cut after line ends, so that a browser draws those alone that are in
 * sight. A line longer than two pieces is cut where it is.
 */
export function textPieces(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  for (let from = 0; from < text.length; ) {
    const end = endOf(text, from);
    const piece = text.slice(from, end);
    pieces.push({ from, text: piece, lines: piece.split("\n").length - (piece.endsWith("\n") ? 1 : 0) });
    from = end;
  }
  return pieces;
}

function endOf(text: string, from: number): number {
  if (text.length - from <= PIECE) return text.length;
  const lineEnd = text.indexOf("\n", from + PIECE);
  if (lineEnd >= 0 && lineEnd < from + 2 * PIECE) return lineEnd + 1;
  if (lineEnd < 0 && text.length - from <= 2 * PIECE) return text.length;
  const end = from + PIECE;
  return isFirstHalf(text.charCodeAt(end - 1)) ? end + 1 : end;
}

/** Of a character that takes two places, such as a rare Chinese one. */
const isFirstHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
