import type { Course } from "@goodstanding/domain/filings/course";
import { inferContents } from "@goodstanding/domain/filings/infer-contents";
import type { Proposal } from "@goodstanding/domain/filings/proposal";
import { openSorter } from "@goodstanding/domain/filings/propose-placement";
import type { CourseId } from "@goodstanding/domain/kernel/ids";
import { expect, test } from "vitest";
import { policiesOfPack } from "../packs.ts";
import { sortingWords } from "../sorting-words.ts";
import asItCame from "./as-it-came.json" with { type: "json" };
import classFolders from "./class-folders.json" with { type: "json" };
import courseFolders from "./course-folders.json" with { type: "json" };

/**
 * Trees of files with the place of each, written down by hand: `part/course/slot/band`, `+` before a course that is
 * not registered, with its kind; `-` for a file that no name places.
 */
interface Tree {
  readonly courses: readonly Omit<Course, "id" | "responsible">[];
  readonly files: Readonly<Record<string, string>>;
}

const policies = policiesOfPack("imut-2024-23");
if (!policies.ok) throw new Error("the pack ships");
const { checklist } = policies.value.inForce("engineering", "annual-filing", 2026).policy.association;

const coursesOf = (tree: Tree): readonly Course[] =>
  tree.courses.map((course) => ({
    ...course,
    id: course.name as CourseId, // a name serves for an id here
    responsible: null,
  }));
const sorterOf = (tree: Tree) =>
  openSorter({ checklist, words: sortingWords, courses: coursesOf(tree), lastYear: [] });

function spell({ placement, newCourse }: Proposal): string {
  if (!placement) return "-";
  const { part, slot, course, band } = placement;
  const of = newCourse ? `+${newCourse.name}:${newCourse.kind}` : (course ?? "");
  return [part, of, slot, ...(band === null ? [] : [band])].join("/");
}

test.each([
  ["class folders", classFolders, 0.97],
  ["course folders", courseFolders, 0.97],
  ["as it came", asItCame, 0.8],
] as const)("a tree of %s", (_, tree: Tree, least) => {
  const sort = sorterOf(tree);
  const files = Object.entries(tree.files).map(([path, expected]) => ({
    path,
    expected,
    proposal: sort(path),
  }));
  expect(files.length).toBeGreaterThanOrEqual(100);
  const wrong = files
    .map(({ path, expected, proposal }) => [path, expected, spell(proposal)])
    .filter(([, expected, found]) => expected !== found);
  expect(wrong).toEqual([]);
  const recognised = files.filter(({ proposal }) => proposal.certainty === "recognised").length;
  expect(recognised / files.length).toBeGreaterThanOrEqual(least);
});

test.each([
  ["class folders", classFolders],
  ["course folders", courseFolders],
] as const)("without a list of courses, those of a tree of %s are told by its names", (_, tree: Tree) => {
  const paths = Object.keys(tree.files);
  const { courses, placementOf } = inferContents(checklist, sortingWords, paths);
  const found = new Map(courses.map(({ name, kind }) => [name, kind]));
  // A course whose folder is a class of its own goes by the folder's name.
  const expected = tree.courses.filter(({ name }) => found.has(name));
  expect(expected.length / tree.courses.length).toBeGreaterThanOrEqual(0.9);
  expect(expected.map(({ name }) => found.get(name))).toEqual(expected.map(({ kind }) => kind));
  expect(paths.filter((path) => placementOf(path) === null)).toEqual([]);
});
