import { listCoursesOfProgramme } from "@goodstanding/database/queries/course";
import type { FilingView } from "@goodstanding/database/queries/filing";
import { findPreviousYearFiles } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Proposal } from "@goodstanding/domain/filings/proposal";
import { openSorter } from "@goodstanding/domain/filings/propose-placement";
import type { Policy } from "@goodstanding/domain/policy/policy";
import { sortingWords } from "@goodstanding/policy-packs/sorting-words";

/** What the path of a file proposes in this filing: by the checklist, the programme's courses and last year's structure. */
export async function openProposals(
  tx: ScopedTransaction,
  { programmeId, period }: Pick<FilingView, "programmeId" | "period">,
  policy: Policy,
): Promise<(path: string) => Proposal> {
  const courses = await listCoursesOfProgramme(tx, programmeId);
  const lastYear = (await findPreviousYearFiles(tx, programmeId, period)) ?? [];
  return openSorter({
    checklist: policy.association.checklist,
    words: sortingWords,
    courses: courses.filter(({ withdrawnAt }) => withdrawnAt === null),
    lastYear: lastYear.flatMap(({ path, sourcePath, part, slot, courseId, band }) =>
      part && slot ? [{ path: sourcePath ?? path, placement: { part, slot, course: courseId, band } }] : [],
    ),
  });
}
