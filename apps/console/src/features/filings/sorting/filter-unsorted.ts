import type { FilingFile, Proposal } from "../filing-views.ts";

export const unsortedFilters = ["all", "recognised", "to-confirm"] as const;
export type UnsortedFilter = (typeof unsortedFilters)[number];

/** How sure the proposal is; a file without any has to be looked at. */
export const certaintyOf = ({ proposal }: Pick<FilingFile, "proposal">): Proposal["certainty"] =>
  proposal?.certainty ?? "to-confirm";

/** Files not yet sorted, by certainty and by words of their path. */
export function filterUnsorted(
  files: readonly FilingFile[],
  filter: UnsortedFilter,
  words: string,
): readonly FilingFile[] {
  const sought = words.trim().toLowerCase();
  return files.filter(
    (file) =>
      (filter === "all" || certaintyOf(file) === filter) &&
      (sought === "" || file.path.toLowerCase().includes(sought)),
  );
}
