import type { FilingView } from "@goodstanding/database/queries/filing";
import { listPackagesOf } from "@goodstanding/database/queries/filing-package";
import { findInstitution } from "@goodstanding/database/queries/institution";
import type { ReviewRow } from "@goodstanding/database/queries/review";
import type { SubmissionRow } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Snapshot } from "@goodstanding/domain/filings/snapshot";
import type { Policy } from "@goodstanding/domain/policy/policy";
import type { SchoolSettings } from "@goodstanding/domain/policy/school-settings";
import type { GatheredFacts, ReviewContents, ReviewFacts } from "@goodstanding/domain/review/facts";
import { policiesFor } from "@goodstanding/policy-packs/packs";
import { frozenContents } from "../filings/frozen-contents.ts";
import { readSnapshot } from "../filings/read-snapshot.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";
import { submissionWithFiling } from "../submissions/submission-with-filing.ts";
import { type FilesRead, readingKey } from "./read-files.ts";

/** What a review is of: a submission as it was frozen. */
export interface ReviewSubject {
  readonly submission: SubmissionRow;
  readonly filing: FilingView;
  readonly timeZone: string;
  readonly snapshot: Snapshot;
  readonly contents: Omit<ReviewContents, "coverage">;
}

/** Throws where a review has lost its submission. */
export async function readSubject(
  tx: ScopedTransaction,
  { institutionId, submissionId }: Pick<ReviewRow, "institutionId" | "submissionId">,
): Promise<ReviewSubject> {
  const held = await submissionWithFiling(tx, submissionId);
  const institution = await findInstitution(tx, institutionId);
  if (!held || !institution) throw new Error(`Submission ${submissionId} is gone`);
  const snapshot = await readSnapshot(tx, held.submission);
  const packages = await listPackagesOf(tx, [held.filing.id]);
  const { files: _, ...contents } = frozenContents(snapshot, packages);
  return { ...held, timeZone: institution.timeZone, snapshot, contents };
}

/** The rules that a review judges by, from what the school had set for itself then. */
export const policyOfReview = ({ filing }: ReviewSubject, settings: SchoolSettings): Policy =>
  policyOfFiling({ policies: policiesFor(settings) }, filing);

/** Everything that the checks look at. Throws where a file has no reading. */
export function factsOf(
  { submission, filing, snapshot, contents }: ReviewSubject,
  { readings }: Pick<FilesRead, "readings">,
  gathered: GatheredFacts,
): ReviewFacts {
  const { coverage, readingVersion: _, unread: __, settings: ___, ...facts } = gathered;
  return {
    ...facts,
    year: Number(filing.period),
    rule: filing.rule,
    noObligationReason: null,
    files: snapshot.files.map(({ path, size, sha256, placement }) => {
      const kept = readings.get(readingKey({ path, sha256 }));
      if (!kept) throw new Error(`${path} has not been read`);
      return { path, size, sha256, placement, condition: kept.condition, reading: kept.reading };
    }),
    contents: { ...contents, coverage },
    ignored: submission.ignoredCount,
    refusal: null,
  };
}
