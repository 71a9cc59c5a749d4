import { listReadings } from "@goodstanding/database/queries/document-reading";
import { findGathered, findReview } from "@goodstanding/database/queries/review";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { extensionOf } from "@goodstanding/domain/kernel/extension-of";
import type { ReviewId } from "@goodstanding/domain/kernel/ids";
import { type ReviewResult, runChecks } from "@goodstanding/domain/review/run-checks";
import { factsOf, policyOfReview, readSubject } from "./review-subject.ts";

/**
 * Runs the checks of this release again over what a finished review looked at: the frozen submission, what is kept of
 * its files, what was gathered and what the school had set then. The findings are the same as long as the versions of
 * the checks are. `null`: there is no such review, or it has not finished. Throws where a reading is gone.
 */
export async function reproduceReview(tx: ScopedTransaction, id: ReviewId): Promise<ReviewResult | null> {
  const review = await findReview(tx, id);
  const gathered = await findGathered(tx, id);
  if (!review || !gathered) return null;
  const subject = await readSubject(tx, review);
  const files = subject.snapshot.files.map(({ path, sha256 }) => ({ sha256, format: extensionOf(path) }));
  const kept = await listReadings(tx, gathered.readingVersion, files);
  const unread = gathered.unread.map((each) => ({ ...each, reading: null }));
  const readings = new Map([...kept, ...unread].map((row) => [`${row.sha256}.${row.format}`, row] as const));
  return runChecks(factsOf(subject, { readings }, gathered), policyOfReview(subject, gathered.settings));
}
