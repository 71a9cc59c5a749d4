import { listCoursesOfProgramme } from "@goodstanding/database/queries/course";
import type { FilingView } from "@goodstanding/database/queries/filing";
import { findPreviousYearFiles } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Course } from "@goodstanding/domain/filings/course";
import type { Proposal } from "@goodstanding/domain/filings/proposal";
import { openSorter, type SorterFacts } from "@goodstanding/domain/filings/propose-placement";
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
  filing: Pick<FilingView, "programmeId" | "period">,
  policy: Policy,
  packages: readonly (Course & { readonly packageId: CoursePackageId })[],
): Promise<Propose> {
  const { checklist } = policy.association;
  const throughout = openSorter(await sorterOf(tx, filing, policy));
  const within = new Map<CoursePackageId, Propose>();
  return (file) => {
    const course = packages.find(({ packageId }) => packageId === file.packageId);
    if (!course) return throughout(file.path);
    const known = within.get(course.packageId) ?? proposalsInside(checklist, course);
    within.set(course.packageId, known);
    return known(file);
  };
}

/** What the names of files are read by. */
export async function sorterOf(
  tx: ScopedTransaction,
  { programmeId, period }: Pick<FilingView, "programmeId" | "period">,
  { association: { checklist } }: Policy,
): Promise<Omit<SorterFacts, "inside">> {
  const courses = await listCoursesOfProgramme(tx, programmeId);
  const lastYear = (await findPreviousYearFiles(tx, programmeId, period)) ?? [];
  return {
    checklist,
    words: sortingWords,
    courses: courses.filter(({ withdrawnAt }) => withdrawnAt === null).map(courseOf),
    lastYear: lastYear.flatMap(({ path, sourcePath, part, slot, courseId, band }) =>
      part && slot ? [{ path: sourcePath ?? path, placement: { part, slot, course: courseId, band } }] : [],
    ),
  };
}

/** What the sorter knows of a course, and nothing else of its row. */
export const courseOf = ({
  id,
  name,
  code,
  kind,
  bandScheme,
  handsInReports,
  responsible,
}: Course): Course => ({ id, name, code, kind, bandScheme, handsInReports, responsible });

/** Proposals within the package of one course. */
export function proposalsInside(checklist: Checklist, course: Course): Propose {
  const propose = openSorter({
    ...{ checklist, words: sortingWords, courses: [course], lastYear: [], inside: course },
  });
  return ({ path }) => propose(path);
}
