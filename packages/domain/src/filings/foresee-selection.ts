import type { Text } from "../kernel/text.ts";
import type { SelectedFile } from "./check-selection.ts";
import type { Course, CoursePackage } from "./course.ts";
import type { FilingContents } from "./filing-contents.ts";
import { inferContents } from "./infer-contents.ts";
import type { SorterFacts } from "./propose-placement.ts";
import { type BandCount, slotStates } from "./slot-states.ts";

export interface ForesightFacts extends Omit<SorterFacts, "inside"> {
  /** What the filing holds already. */
  readonly contents: FilingContents;
  readonly selected: readonly SelectedFile[];
}

/** What the names of chosen files promise, were every proposal confirmed as it stands. */
export interface Foresight {
  /** Numbers of files: 已识别, 待确认 with a proposal, and those whose names say nothing. */
  readonly recognised: number;
  readonly toConfirm: number;
  readonly unknown: number;
  /** Names of courses that nobody has registered yet. */
  readonly newCourses: readonly string[];
  /** Required places that would still hold nothing. */
  readonly empty: readonly { readonly key: string; readonly slot: Text; readonly course: string | null }[];
  /** Samples of each course that hands in reports, band by band. */
  readonly samples: readonly {
    readonly key: string;
    readonly course: string;
    readonly bands: readonly Pick<BandCount, "id" | "name" | "files">[];
  }[];
}

/** Sorts what is chosen before a byte is sent, and counts what the filing would hold with it by the same states as ever. */
export function foreseeSelection({ contents, selected, ...sorter }: ForesightFacts): Foresight {
  const { checklist, words, courses, lastYear } = sorter;
  const paths = selected.map(({ path }) => path);
  const inferred = inferContents(checklist, words, paths, { courses, lastYear });
  const placed = selected.map((file) => ({ ...file, placement: inferred.placementOf(file.path) }));
  const chosen = new Set(paths);
  const named = new Set(placed.map(({ placement }) => placement?.course));
  const known = new Set(contents.courses.map(({ id }) => id));
  const opened = courses.filter(({ id }) => named.has(id) && !known.has(id)).map(packageOf);
  const states = slotStates(checklist, {
    ...contents,
    courses: [...contents.courses, ...opened, ...inferred.courses],
    files: [...contents.files.filter(({ path }) => !chosen.has(path)), ...placed],
  });
  const count = (isSo: (proposal: (typeof inferred.proposals)[number]) => boolean): number =>
    inferred.proposals.filter(isSo).length;
  const unknown = count(({ placement, newCourse }) => placement === null && newCourse === null);
  const recognised = count(({ certainty }) => certainty === "recognised");
  return {
    ...{ recognised, unknown, toConfirm: selected.length - recognised - unknown },
    newCourses: inferred.courses.map(({ name }) => name),
    empty: states
      .filter(({ slot, state }) => slot.necessity === "required" && state === "empty")
      .map(({ key, slot, course }) => ({ key, slot: slot.name, course: course?.name ?? null })),
    samples: states
      .filter(({ bands }) => bands.length > 0)
      .map(({ key, course, bands }) => ({
        ...{ key, course: course?.name ?? "" },
        bands: bands.map(({ id, name, files }) => ({ id, name, files })),
      })),
  };
}

/** The package that would be opened with the first file that is confirmed. */
const packageOf = (course: Course): CoursePackage => ({
  ...course,
  // It stands for a package that is not there yet, within this reckoning alone.
  packageId: `${course.id}` as CoursePackage["packageId"],
  ...{ evaluatedOn: null, isShared: false },
});
