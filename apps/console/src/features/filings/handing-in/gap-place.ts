import type { GapLine } from "../filing-views.ts";
import type { Selection } from "../selection.ts";

/** Where a gap is mended: its slot, or for what concerns the filing as a whole the view that deals with it. */
export function gapPlace({ slot, rule }: Pick<GapLine, "slot" | "rule">): Selection {
  if (slot !== null) return { kind: "slot", key: slot };
  if (rule === "missing-attachment") return { kind: "files" };
  return { kind: rule === "unsorted-file" ? "unsorted" : "overview" };
}

export const countBlocking = (gaps: readonly Pick<GapLine, "severity">[]): number =>
  gaps.filter(({ severity }) => severity === "block").length;
