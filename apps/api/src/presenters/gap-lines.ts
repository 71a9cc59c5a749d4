import type { Gap } from "@goodstanding/domain/filings/gap";

/** A gap, and how many it stands for. */
export interface GapLine extends Gap {
  readonly count: number;
}

/** The list in its order; files that are still to be sorted share one line, since they share one remedy and may be thousands. */
export function gapLines(gaps: readonly Gap[]): readonly GapLine[] {
  const unsorted = gaps.filter(isUnsorted);
  return gaps
    .filter((gap) => !isUnsorted(gap) || gap === unsorted[0])
    .map((gap) => ({ ...gap, count: isUnsorted(gap) ? unsorted.length : 1 }));
}

const isUnsorted = ({ rule }: Gap): boolean => rule === "unsorted-file";
