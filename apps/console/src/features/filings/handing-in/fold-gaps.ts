import type { Gap } from "@goodstanding/domain/filings/gap";
import type { Selection } from "../selection.ts";

/** One line of 为什么不能提交, with where it is mended. */
export interface GapLine {
  readonly gap: Gap;
  readonly place: Selection;
  /** How many gaps it stands for: files that are still to be sorted share one line, since they share one remedy. */
  readonly count: number;
}

/** The server's list in its order, thousands of unsorted files as one line. */
export function foldGaps(gaps: readonly Gap[]): readonly GapLine[] {
  const unsorted = gaps.filter(isUnsorted);
  return gaps
    .filter((gap) => !isUnsorted(gap) || gap === unsorted[0])
    .map((gap) => ({ gap, place: placeOf(gap), count: isUnsorted(gap) ? unsorted.length : 1 }));
}

export const countBlocking = (gaps: readonly Gap[]): number =>
  foldGaps(gaps).filter(({ gap }) => gap.severity === "block").length;

const isUnsorted = ({ rule }: Gap): boolean => rule === "unsorted-file";

/** Its slot, or for what concerns the filing as a whole the view that deals with it. */
function placeOf(gap: Gap): Selection {
  if (gap.slot !== null) return { kind: "slot", key: gap.slot };
  return { kind: isUnsorted(gap) ? "unsorted" : "overview" };
}
