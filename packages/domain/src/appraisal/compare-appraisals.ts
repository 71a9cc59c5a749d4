import type { Verdict } from "../review/severity.ts";
import type { AppraisalItem } from "./appraisal-items.ts";
import type { AppraisalMark } from "./missing-in-appraisal.ts";

export interface ComparedItem extends Omit<AppraisalItem, "content"> {
  /** In the order of the reviewers; `null`: not marked. */
  readonly results: readonly (Verdict | null)[];
  readonly differs: boolean;
}

/** Item by item what each reviewer found. They differ where two gave different marks; who gave none says nothing. */
export const compareAppraisals = (
  items: readonly AppraisalItem[],
  /** One list of marks a reviewer. */
  marks: readonly (readonly Pick<AppraisalMark, "item" | "result">[])[],
): readonly ComparedItem[] => {
  const byItem = marks.map((each) => new Map(each.map(({ item, result }) => [item, result])));
  return items.map(({ key, part, course, name, isRequired, fileCount }) => {
    const results = byItem.map((found) => found.get(key) ?? null);
    const differs = new Set(results.filter((result) => result !== null)).size > 1;
    return { key, part, course, name, isRequired, fileCount, results, differs };
  });
};
