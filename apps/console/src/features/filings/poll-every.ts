import type { FilingDetail } from "./filing-views.ts";
import { isReviewOpen } from "./is-review-open.ts";
import { isBeingMade } from "./package/package-views.ts";

/**
 * How soon the page asks again; `false`: nothing changes by itself. What the worker does is watched closely; an upload of
 * another person may stand still for days, and is heard of with everything else that people do.
 */
export function pollEveryMs(
  detail: Pick<FilingDetail, "submissions" | "arrivals" | "may" | "files">,
): number | false {
  // How far the review is, its own panel asks more often.
  if (isReviewOpen(detail)) return 4000;
  if (detail.submissions.some(isBeingMade)) return 2000;
  if (detail.arrivals.some(({ state }) => state === "stored" || state === "extracting")) return 2000;
  if (!detail.may.edit) return false;
  return detail.files.length > manyFiles ? 30_000 : 10_000;
}

/** From here on an answer is heavy, and who else is at work may come a little later. */
const manyFiles = 1000;
