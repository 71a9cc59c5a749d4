import { listPackagesOf } from "@goodstanding/database/queries/filing-contents";
import type { SubmissionRow } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Placement } from "@goodstanding/domain/filings/placement";
import type { ReviewContents } from "@goodstanding/domain/review/facts";
import { frozenContents } from "../filings/frozen-contents.ts";
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

/** What was handed in, from the snapshot, the files under their numbered paths. */
export async function readSubmitted(tx: ScopedTransaction, submission: SubmissionRow): Promise<Submitted> {
  const snapshot = await readSnapshot(tx, submission);
  const packages = await listPackagesOf(tx, [submission.filingId]);
  const { files: _, ...contents } = frozenContents(snapshot, packages);
  return { files: snapshot.files, contents };
}
