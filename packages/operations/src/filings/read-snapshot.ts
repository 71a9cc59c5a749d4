import type { SubmissionRow } from "@goodstanding/database/queries/submission";
import type { Snapshot } from "@goodstanding/domain/filings/snapshot";

/** A submission as it was frozen; `null` for one of an earlier release, of which only the list of files was kept. */
export const readSnapshot = ({ document }: Pick<SubmissionRow, "document">): Snapshot | null =>
  document === null ? null : (JSON.parse(document) as Snapshot); // our own text, under its hash since it was written
