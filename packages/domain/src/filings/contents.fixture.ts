import type { CourseId, CoursePackageId } from "../kernel/ids.ts";
import type { CoursePackage } from "./course.ts";
import { emptyContents, type FilingContents, type FilingFile } from "./filing-contents.ts";
import type { Placement } from "./placement.ts";

/** A course package by its name, which serves for its ids. */
export const sampleCourse = (name: string, other: Partial<CoursePackage> = {}): CoursePackage => ({
  id: name as CourseId, // any text is an id within one test
  packageId: `${name} 2026` as CoursePackageId, // likewise
  name,
  code: null,
  kind: "theory-lab",
  bandScheme: "five-level",
  handsInReports: false,
  responsible: null,
  evaluatedOn: null,
  isShared: false,
  ...other,
});

/** `documents//syllabus`, `courses/机械原理/samples/good`. */
export function placeOf(text: string): Placement {
  const [part = "", course = "", slot = "", band = null] = text.split("/");
  return { part, slot, course: course === "" ? null : (course as CourseId), band }; // as above
}

/** Files of one byte, each with its place: `["a.pdf", "documents//syllabus"]`; an empty place is none. */
export const filesAt = (...files: readonly (readonly [path: string, place: string])[]): FilingFile[] =>
  files.map(([path, place]) => ({ path, size: 1, placement: place === "" ? null : placeOf(place) }));

export const contentsWith = (held: Partial<FilingContents>): FilingContents => ({
  ...emptyContents,
  ...held,
});
