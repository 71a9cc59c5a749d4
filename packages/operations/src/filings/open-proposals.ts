import { listCoursesOfProgramme } from "@goodstanding/database/queries/course";
import type { FilingView } from "@goodstanding/database/queries/filing";
import { findPreviousYearFiles } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Course } from "@goodstanding/domain/filings/course";
import type { Proposal } from "@goodstanding/domain/filings/proposal";
import { openSorter } from "@goodstanding/domain/filings/propose-placement";
import type { CoursePackageId } from "@goodstanding/domain/kernel/ids";
import type { Checklist } from "@goodstanding/domain/policy/checklist";
import type { Policy } from "@goodstanding/domain/policy/policy";
import { sortingWords } from "@goodstanding/policy-packs/sorting-words";

export interface UnsortedFile {
  readonly path: string;
  /** The package that it came to by itself; `null`: the filing. */
  readonly packageId: CoursePackageId | null;
}

/** What the path of a file proposes. */
export type Propose = (file: UnsortedFile) => Proposal;

/**
 * Proposals of a filing, by the checklist, the programme's courses and last year's structure; of a file that came to a
 * package by itself, within that package.
 */
export async function openProposals(
  tx: ScopedTransaction,
  { programmeId, period }: Pick<FilingView, "programmeId" | "period">,
  policy: Policy,
  packages: readonly (Course & { readonly packageId: CoursePackageId })[],
): Promise<Propose> {
  const { checklist } = policy.association;
  const courses = await listCoursesOfProgramme(tx, programmeId);
  const lastYear = (await findPreviousYearFiles(tx, programmeId, period)) ?? [];
  const throughout = openSorter({
    checklist,
    words: sortingWords,
    courses: courses.filter(({ withdrawnAt }) => withdrawnAt === null),
    lastYear: lastYear.flatMap(({ path, sourcePath, part, slot, courseId, band }) =>
      part && slot ? [{ path: sourcePath ?? path, placement: { part, slot, course: courseId, band } }] : [],
    ),
  });
  const within = new Map<CoursePackageId, Propose>();
  return (file) => {
    const course = packages.find(({ packageId }) => packageId === file.packageId);
    if (!course) return throughout(file.path);
    const known = within.get(course.packageId) ?? proposalsInside(checklist, course);
    within.set(course.packageId, known);
    return known(file);
  };
}

/** Proposals within the package of one course. */
export function proposalsInside(checklist: Checklist, course: Course): Propose {
  const propose = openSorter({
    ...{ checklist, words: sortingWords, courses: [course], lastYear: [], inside: course },
  });
  return ({ path }) => propose(path);
}
