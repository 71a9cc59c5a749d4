import type { CourseId, CoursePackageId } from "../kernel/ids.ts";
import type { Checklist } from "../policy/checklist.ts";
import type { CoursePackage } from "./course.ts";
import type { Placement } from "./placement.ts";
import type { Proposal } from "./proposal.ts";
import { openSorter, type SorterFacts } from "./propose-placement.ts";
import type { SortingWords } from "./sorting-words.ts";

/** What the paths of a package alone say of it. */
export interface InferredContents {
  /** Of each path in turn, by what is known alone. */
  readonly proposals: readonly Proposal[];
  /** Those that nobody has registered. */
  readonly courses: readonly CoursePackage[];
  readonly placementOf: (path: string) => Placement | null;
}

/**
 * Reads a folder that nobody has sorted: every proposal counts as a placement, and every course that the names speak
 * of as one that is evaluated this year, of the kind that most of its files say. `known`: what the filing's programme
 * has already.
 */
export function inferContents(
  checklist: Checklist,
  words: SortingWords,
  paths: readonly string[],
  known: Pick<SorterFacts, "courses" | "lastYear"> = { courses: [], lastYear: [] },
): InferredContents {
  const proposals = paths.map(openSorter({ checklist, words, ...known }));
  const courses = coursesIn(checklist, proposals);
  const sort = openSorter({ checklist, words, ...known, courses: [...known.courses, ...courses] });
  return { proposals, courses, placementOf: (path) => placed(sort(path)) };
}

const placed = ({ placement, newCourse }: Proposal): Placement | null => (newCourse ? null : placement);

function coursesIn(checklist: Checklist, proposals: readonly Proposal[]): readonly CoursePackage[] {
  const named = proposals.flatMap(({ newCourse }) => (newCourse ? [newCourse] : []));
  return [...Map.groupBy(named, ({ name }) => name)].map(([name, mentions]) =>
    courseOf(checklist, name, commonest(mentions.map(({ kind }) => kind))),
  );
}

function courseOf(checklist: Checklist, name: string, kind: string): CoursePackage {
  const kinds = checklist.parts.flatMap((part) => (part.kind === "courses" ? part.courseKinds : []));
  return {
    // They stand for the course within this reading alone and never reach a database.
    id: name as CourseId,
    packageId: name as CoursePackageId,
    ...{ name, kind, code: null, responsible: null, evaluatedOn: null, isShared: false },
    bandScheme: checklist.bandSchemes[0]?.id ?? "",
    handsInReports: kinds.find(({ id }) => id === kind)?.handsInReports ?? false,
  };
}

function commonest(kinds: readonly string[]): string {
  const counts = [...Map.groupBy(kinds, (kind) => kind)].toSorted((a, b) => b[1].length - a[1].length);
  return counts[0]?.[0] ?? "";
}
