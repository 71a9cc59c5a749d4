import { type FindingRow, listFindings } from "@goodstanding/database/queries/finding";
import { findFinishedReview } from "@goodstanding/database/queries/review";
import { listSubmissions } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { FilingId } from "@goodstanding/domain/kernel/ids";

/** What the last finished review of a filing's latest submission found; empty where there is none yet. */
export async function findLatestFindings(tx: ScopedTransaction, filingId: FilingId): Promise<FindingRow[]> {
  const [latest] = await listSubmissions(tx, filingId);
  const review = latest && (await findFinishedReview(tx, latest.id));
  return review ? listFindings(tx, [review.id]) : [];
}
