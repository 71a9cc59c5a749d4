import type { CoursePackage } from "@goodstanding/domain/filings/course";
import type { FilingContents } from "@goodstanding/domain/filings/filing-contents";
import type { Snapshot, SnapshotCourse } from "@goodstanding/domain/filings/snapshot";

/**
 * What a snapshot holds, under the paths by which it came, to be judged as a draft is. `packages`: as they are now; of a
 * course they tell what a snapshot from before version 3 does not, and one that is gone since then is left out.
 */
export const frozenContents = (
  { courses, files, declarations, revisions, links }: Snapshot,
  packages: readonly CoursePackage[],
): FilingContents => ({
  courses: courses.flatMap((course) => {
    if (isWhole(course)) return [course];
    const now = packages.find(({ id }) => id === course.id);
    return now ? [{ ...now, ...course }] : [];
  }),
  files: files.map(({ source, size, placement }) => ({ path: source, size, placement })),
  declarations: declarations.map(({ placement, kind }) => ({ ...placement, kind })),
  revisions,
  links: links.map(({ placement }) => placement),
});

/** From version 3 on; whatever a package comes to hold later has to be frozen too, or this does not compile. */
const isWhole = (course: SnapshotCourse): course is Required<SnapshotCourse> =>
  course.handsInReports !== undefined &&
  course.responsible !== undefined &&
  course.packageId !== undefined &&
  course.evaluatedOn !== undefined &&
  course.isShared !== undefined;
