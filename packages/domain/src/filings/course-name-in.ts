import { foldName } from "./name-holds.ts";
import type { NameReading } from "./read-name.ts";

/**
 * The name of a course that is not registered, as a folder or file spells it: without number, code, year, kind in
 * brackets and words of slots; `null` where nothing is left that could be one.
 */
export function courseNameIn(reading: NameReading, read: (name: string) => NameReading): string | null {
  if (reading.rest === "" && reading.kind === null) return null;
  const pieces = reading.original
    .normalize("NFC")
    .replace(brackets, (whole, inner: string) => (read(inner).rest === "" ? " " : whole))
    .replace(/[《》]/gu, " ")
    .split(/[_\s.、—–-]+/u)
    .map((piece) => withoutWords(piece, read))
    .filter((piece) => /\p{Script=Han}{2}/u.test(piece));
  return pieces[0] ?? null;
}

/** A slot's word at the end of a piece, such as 教学大纲 of 材料力学教学大纲, is no part of the name. */
function withoutWords(piece: string, read: (name: string) => NameReading): string {
  const { slots, rest, kind } = read(piece);
  if (rest === "" && kind === null) return "";
  const folded = foldName(piece);
  const cut = slots
    .map(({ word }) => folded.indexOf(word))
    .filter((at) => at >= 0 && folded.length === piece.length);
  return (cut.length === 0 ? piece : piece.slice(0, Math.min(...cut))).replace(/^\d+/u, "");
}

/** A pair of brackets with what it holds, such as （毕业设计（论文））. */
const brackets = /[(（[【]((?:[^()（）[\]【】]|[(（][^()（）]*[)）])*)[)）\]】]/gu;
