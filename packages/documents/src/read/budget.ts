import type { ReadLimits } from "./read-limits.ts";

/** What may still be read of one document. */
export interface Budget {
  /** As much of a text as there is room for. */
  readonly text: (text: string) => string;
  /** How many of so many cells there is room for. */
  readonly cells: (count: number) => number;
  /** Bytes of markup that may still be read. */
  readonly markupLeft: () => number;
  readonly readMarkup: (bytes: number) => void;
  /** Something was left out. */
  readonly cut: () => void;
  readonly isCut: () => boolean;
}

export function createBudget({ characters, cells, markupBytes }: ReadLimits): Budget {
  const left = { characters, cells, markup: markupBytes };
  let isCut = false;
  const take = (of: "characters" | "cells", wanted: number): number => {
    const taken = Math.min(wanted, left[of]);
    left[of] -= taken;
    isCut ||= taken < wanted;
    return taken;
  };
  return {
    text: (text) => {
      const length = take("characters", text.length);
      return length === text.length ? text : text.slice(0, length);
    },
    cells: (count) => take("cells", count),
    markupLeft: () => left.markup,
    readMarkup: (bytes) => {
      left.markup -= bytes;
    },
    cut: () => {
      isCut = true;
    },
    isCut: () => isCut,
  };
}
