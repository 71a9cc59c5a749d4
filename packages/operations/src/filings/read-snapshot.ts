import { listSubmissionFiles, type SubmissionRow } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Snapshot } from "@goodstanding/domain/filings/snapshot";

/**
 * A submission as it was frozen: the one way in which anything that comes after looks at what was handed in. Of one
 * from before version 2 nothing but the list of files was kept.
 */
export const readSnapshot = async (
  tx: ScopedTransaction,
  { id, document }: Pick<SubmissionRow, "id" | "document">,
): Promise<Snapshot> =>
  document === null
    ? { ...filesAlone, files: (await listSubmissionFiles(tx, id)).map(asFrozen) }
    : (JSON.parse(document) as Snapshot); // our own text, under its hash since it was written

const filesAlone = { courses: [], declarations: [], revisions: [], links: [] };

const asFrozen = ({
  path,
  size,
  sha256,
}: Awaited<ReturnType<typeof listSubmissionFiles>>[number]): Snapshot["files"][number] => ({
  ...{ path, source: path, size, sha256 },
  placement: null,
});
