import type { Acts } from "../../../lib/acts.ts";
import type { FilingFile } from "../filing-views.ts";

export type PlacingEntry = Acts["filings.placeFiles"]["files"][number];

/** The proposal of a file as a person confirms it; `null` where nothing is proposed. */
export function placingEntry({ id, proposal }: Pick<FilingFile, "id" | "proposal">): PlacingEntry | null {
  if (proposal === null || proposal.placement === null) return null;
  const { placement, newCourse } = proposal;
  return newCourse === null ? { fileId: id, placement } : { fileId: id, placement, newCourse };
}
