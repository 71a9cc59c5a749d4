import type { FilingView } from "@goodstanding/database/queries/filing";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { ForesightFacts } from "@goodstanding/domain/filings/foresee-selection";
import type { Policy } from "@goodstanding/domain/policy/policy";
import { courseOf, sorterOf } from "./open-proposals.ts";
import { readContents } from "./read-contents.ts";

/** All that a browser needs to sort names by itself, as the server would sort them once they are files of the filing. */
export async function readSorting(
  tx: ScopedTransaction,
  filing: Pick<FilingView, "id" | "programmeId" | "period">,
  policy: Policy,
): Promise<Omit<ForesightFacts, "selected">> {
  const { courses, files, links, declarations, revisions } = await readContents(tx, filing.id);
  return {
    ...(await sorterOf(tx, filing, policy)),
    contents: {
      courses: courses.map(({ packageId, evaluatedOn, isShared, ...course }) => ({
        ...courseOf(course),
        ...{ packageId, evaluatedOn, isShared },
      })),
      files: files.map(({ path, size, placement }) => ({ path, size, placement })),
      links: links.map(({ part, slot, course, band }) => ({ part, slot, course, band })),
      declarations: declarations.map(({ part, slot, course, band, kind }) => ({
        ...{ part, slot, course, band, kind },
      })),
      revisions: revisions.map(({ slot, revisedOn, explanation }) => ({ slot, revisedOn, explanation })),
    },
  };
}
