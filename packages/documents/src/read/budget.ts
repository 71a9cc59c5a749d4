import type { ReadLimits } from "./read-limits.ts";

/** What may still be read of one document. */
export interface Budget {
  /** As much of a text as there is room for. */
  readonly text: (text: string) => string;
  /** How many of so many cells there is room for. */
  readonly cells: (count: number) => number;
  /** The same of empty cells that fill up a table; apart, so that what was read has its place to the end. */
  readonly gaps: (count: number) => number;
  /** There was no room for something: reading on is of no use. */
  readonly isSpent: () => boolean;
  /** Bytes of markup that may still be read. */
  readonly markupLeft: () => number;
  readonly readMarkup: (bytes: number) => void;
  /** Something was left out that no other member knows of. */
  readonly cut: () => void;
  /** Anything was left out. */
  readonly isCut: () => boolean;
}

export function createBudget({ characters, cells, markupBytes }: ReadLimits): Budget {
  const left = { characters, cells, gaps: cells, markup: markupBytes };
  let isSpent = false;
  let isCut = false;
  const take = (of: "characters" | "cells" | "gaps", wanted: number): number => {
    const taken = Math.min(wanted, left[of]);
    left[of] -= taken;
    isSpent ||= taken < wanted;
    return taken;
  };
  return {
    text: (text) => {
      const length = take("characters", text.length);
      return length === text.length ? text : text.slice(0, length);
    },
    cells: (count) => take("cells", count),
    gaps: (count) => take("gaps", count),
    isSpent: () => isSpent,
    markupLeft: () => left.markup,
    readMarkup: (bytes) => {
      left.markup -= bytes;
    },
    cut: () => {
      isCut = true;
    },
    isCut: () => isCut || isSpent,
  };
}
