import { plainCharacters } from "./plain-characters.ts";

/** A piece of text as a PDF places it; the matrix is that of ISO 32000-1, 9.4.4. */
export interface PlacedText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/**
 * The lines of a page in reading order, columns of one line parted by tabs. The order of the writer is kept, since it
 * knows which lines make a cell, unless most lines stand above the one before them.
 */
export function pdfLines(pieces: readonly PlacedText[]): readonly string[] {
  const lines = linesOf(pieces);
  const turned = lines.filter((line, at) => at > 0 && isAbove(line, lines[at - 1]));
  const inOrder = turned.length * 2 > lines.length - 1 ? fromTop(lines) : lines;
  return inOrder.map(({ text }) => plainCharacters(text.trim()));
}

/** Along the direction of writing and across it, so that a page may lie on its side. */
interface Line {
  text: string;
  readonly angle: number;
  readonly across: number;
  readonly start: number;
  end: number;
  readonly size: number;
}

function linesOf(pieces: readonly PlacedText[]): Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const piece of pieces) {
    if (piece.str.trim() === "") {
      if (line && piece.str !== "") line.text += " ";
      continue;
    }
    const next = placed(piece);
    if (line && isSameLine(line, next)) append(line, next);
    else {
      line = next;
      lines.push(line);
    }
  }
  return lines;
}

function placed({ str, transform, width, height }: PlacedText): Line {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform;
  const angle = Math.atan2(b, a);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const start = x * cos + y * sin;
  const size = height > 0 ? height : Math.hypot(c, d);
  return { text: str, angle, across: y * cos - x * sin, start, end: start + width, size };
}

const isSameLine = (line: Line, next: Line): boolean =>
  Math.abs(line.angle - next.angle) < 0.01 &&
  Math.abs(line.across - next.across) < Math.max(line.size, next.size) * 0.4 &&
  next.start > line.end - line.size;

function append(line: Line, next: Line): void {
  const gap = next.start - line.end;
  const text = line.text.trimEnd();
  if (gap > line.size * 1.2) line.text = `${text}\t${next.text}`;
  else if (gap > line.size * blankFrom(text, next.text) && text === line.text)
    line.text = `${text} ${next.text}`;
  else line.text += next.text;
  line.end = Math.max(line.end, next.end);
}

/** In ems. Between Chinese and what is not, printing leaves a quarter that nobody wrote. */
const blankFrom = (before: string, after: string): number =>
  isLatin(before.at(-1)) && isLatin(after[0]) ? 0.15 : 0.5;

const isLatin = (character: string | undefined): boolean =>
  /[\u0021-\u024F\u2010-\u203A]/.test(character ?? "");

const isAbove = (line: Line, before: Line | undefined): boolean =>
  before !== undefined &&
  Math.abs(line.angle - before.angle) < 0.01 &&
  line.across > before.across + before.size;

function fromTop(lines: readonly Line[]): Line[] {
  const sorted = lines.toSorted(
    (a, b) =>
      a.angle - b.angle || (Math.abs(a.across - b.across) < 1 ? 0 : b.across - a.across) || a.start - b.start,
  );
  const joined: Line[] = [];
  for (const line of sorted) {
    const last = joined.at(-1);
    if (last && isSameLine(last, line)) append(last, line);
    else joined.push({ ...line });
  }
  return joined;
}
