import { listPackagesOf } from "@goodstanding/database/queries/filing-contents";
import type { SubmissionRow } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Placement } from "@goodstanding/domain/filings/placement";
import type { ReviewContents } from "@goodstanding/domain/review/facts";
import { readSnapshot } from "../filings/read-snapshot.ts";

export interface SubmittedFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly placement: Placement | null;
}

export interface Submitted {
  readonly files: readonly SubmittedFile[];
  readonly contents: Omit<ReviewContents, "coverage">;
}

/** What was handed in, from the snapshot alone; of a course only what it is called and how it grades is asked of its row. */
export async function readSubmitted(tx: ScopedTransaction, submission: SubmissionRow): Promise<Submitted> {
  const snapshot = await readSnapshot(tx, submission);
  const packages = new Map((await listPackagesOf(tx, [submission.filingId])).map((each) => [each.id, each]));
  return {
    files: snapshot.files,
    contents: {
      courses: snapshot.courses.flatMap((course) => {
        const row = packages.get(course.id);
        return row ? [{ ...row, ...course }] : [];
      }),
      declarations: snapshot.declarations.map(({ placement, kind }) => ({ ...placement, kind })),
      revisions: snapshot.revisions,
      links: snapshot.links.map(({ placement }) => placement),
    },
  };
}
