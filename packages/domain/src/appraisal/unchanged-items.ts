import type { AppraisalItem } from "./appraisal-items.ts";

/**
 * Keys of the items that hold what they held in the submission reviewed before: what was said of them is carried
 * forward, as before and to be confirmed.
 */
export function unchangedItems(
  before: readonly AppraisalItem[],
  after: readonly AppraisalItem[],
): ReadonlySet<string> {
  const had = new Map(before.map(({ key, content }) => [key, content]));
  return new Set(after.filter(({ key, content }) => had.get(key) === content).map(({ key }) => key));
}
