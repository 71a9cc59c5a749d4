import type { ProgrammeCourseView } from "@goodstanding/database/queries/course";
import { openSorter } from "@goodstanding/domain/filings/propose-placement";
import type { Policy } from "@goodstanding/domain/policy/policy";
import type { ReadContents } from "@goodstanding/operations/filings/read-contents";
import { sortingWords } from "@goodstanding/policy-packs/sorting-words";
import type { LastYearFile } from "./slot-view.ts";

interface FileSources {
  readonly policy: Policy;
  readonly contents: Pick<ReadContents, "files">;
  readonly courses: readonly ProgrammeCourseView[];
  readonly lastYear: readonly LastYearFile[] | null;
}

/** Every file of the draft; one that nobody has sorted yet with what its names propose. */
export function fileViews({ policy, contents, courses, lastYear }: FileSources) {
  const propose = openSorter({
    checklist: policy.association.checklist,
    words: sortingWords,
    courses: courses.filter(({ withdrawnAt }) => withdrawnAt === null),
    lastYear: (lastYear ?? []).flatMap(({ path, sourcePath, part, slot, courseId, band }) =>
      part && slot ? [{ path: sourcePath ?? path, placement: { part, slot, course: courseId, band } }] : [],
    ),
  });
  return contents.files.map(({ path, size, placement, row }) => ({
    ...{ id: row.id, path, size, sha256: row.sha256, placement },
    uploadedAt: row.uploadedAt.toISOString(),
    uploadedBy: { zh: row.uploadedByName, en: row.uploadedByNameEn },
    proposal: placement === null ? propose(path) : null,
  }));
}
