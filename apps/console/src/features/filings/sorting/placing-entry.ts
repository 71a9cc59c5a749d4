import type { Acts } from "../../../lib/acts.ts";
import type { FilingFile } from "../filing-views.ts";

export type PlacingEntry = Acts["filings.placeFiles"]["files"][number];

/** The proposal of a file as a person confirms it; `null` where nothing is proposed, or the file is another unit's. */
export function placingEntry({
  id,
  proposal,
  mayPlace,
}: Pick<FilingFile, "id" | "proposal" | "mayPlace">): PlacingEntry | null {
  if (!mayPlace || proposal === null || proposal.placement === null) return null;
  const { placement, newCourse } = proposal;
  return newCourse === null ? { fileId: id, placement } : { fileId: id, placement, newCourse };
}
