import type { Checklist } from "../policy/checklist.ts";
import type { Course } from "./course.ts";
import type { Placement } from "./placement.ts";
import type { Proposal } from "./proposal.ts";
import type { SortingWords } from "./sorting-words.ts";

export interface PlacedPath {
  readonly path: string;
  readonly placement: Placement;
}

export interface SorterFacts {
  readonly checklist: Checklist;
  readonly words: SortingWords;
  /** Registered for the programme, whether evaluated this year or not. */
  readonly courses: readonly Course[];
  /** Last year's files as they were confirmed: their structure is read, never their content. */
  readonly lastYear: readonly PlacedPath[];
}

/** Where each file seems to belong. Reads the words once; the sorter is then cheap for thousands of paths. */
export function openSorter({ lastYear }: SorterFacts): (path: string) => Proposal {
  const known = new Map(lastYear.map(({ path, placement }) => [path, placement]));
  return (path) => ({
    placement: known.get(path) ?? null,
    newCourse: null,
    certainty: "to-confirm",
    because: { zh: "名称未说明归类", en: "no name says where it belongs" },
  });
}
