import { compareByBytes } from "./byte-order.ts";
import type { ChecklistNames } from "./checklist-names.ts";
import type { Course } from "./course.ts";

/** Courses as the package numbers them: by kind in the order of the checklist, then by name. */
export function inPackageOrder<C extends Pick<Course, "id" | "kind" | "name">>(
  { parts }: ChecklistNames,
  courses: readonly C[],
): readonly C[] {
  const kinds = parts.flatMap((part) =>
    part.kind === "courses" ? part.courseKinds.map(({ id }) => id) : [],
  );
  return courses.toSorted(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      compareByBytes(a.name, b.name) ||
      compareByBytes(a.id, b.id),
  );
}
