import { type FilingView, listFilingFiles, setFilingStatus } from "@goodstanding/database/queries/filing";
import { insertReview } from "@goodstanding/database/queries/review";
import {
  insertSubmission,
  insertSubmissionFiles,
  listSubmissions,
} from "@goodstanding/database/queries/submission";
import { type ScopedTransaction, withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { ignoredBy } from "@goodstanding/domain/filings/ignored";
import { type SnapshotFile, snapshotText } from "@goodstanding/domain/filings/snapshot";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId, ReviewId, SubmissionId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { hashText } from "@goodstanding/storage/hash-text";
import type { Deps } from "../deps.ts";
import { adoptedPolicies } from "../policies/adopted-policies.ts";
import { policyOfFiling } from "../policies/policy-of-filing.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { openFiling } from "./open-filing.ts";

export interface Submitted {
  readonly submissionId: SubmissionId;
  readonly reviewId: ReviewId;
  readonly snapshotHash: string;
}

/**
 * Freezes the draft into a numbered snapshot, stops the school's clock and queues the automatic review. The row is
 * committed before the job is queued: if queueing fails, a sweep finds the row.
 */
export async function submitFiling(
  deps: Pick<Deps, "database" | "newId" | "clock" | "queue" | "log">,
  actor: PersonActor,
  { filingId }: { readonly filingId: FilingId },
): Promise<Result<Submitted, AppError>> {
  const submitted = await withScope(deps.database, scopeOf(actor), (tx) => freeze(deps, tx, actor, filingId));
  if (!submitted.ok) return submitted;
  const { reviewId } = submitted.value;
  await deps.queue
    .enqueue("filing.review", { reviewId, institutionId: actor.institutionId })
    .catch((error: unknown) =>
      deps.log.warn({ error, reviewId }, "The queue did not take the review; the sweep will"),
    );
  return submitted;
}

async function freeze(
  deps: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  actor: PersonActor,
  filingId: FilingId,
): Promise<Result<Submitted, AppError>> {
  const open = await openFiling(tx, actor, filingId, "submit");
  if (!open.ok) return open;
  const drafted = await listFilingFiles(tx, filingId);
  const isIgnored = ignoredBy(await ignoredNames(tx, open.value.filing));
  const files = drafted
    .filter(({ path }) => !isIgnored(path))
    .map(({ path, size, sha256 }) => ({ path, size, sha256 }));
  if (files.length === 0) return err(appError("filing.empty"));
  const submitted = await write(deps, tx, actor, filingId, files, drafted.length - files.length);
  const at = deps.clock.now();
  await setFilingStatus(tx, filingId, {
    status: open.value.next,
    updatedAt: at,
    ...(open.value.filing.firstSubmittedAt === null ? { firstSubmittedAt: at } : {}),
  });
  return ok(submitted);
}

async function write(
  deps: Pick<Deps, "newId" | "clock">,
  tx: ScopedTransaction,
  actor: PersonActor,
  filingId: FilingId,
  files: readonly SnapshotFile[],
  ignoredCount: number,
): Promise<Submitted> {
  const { institutionId, personId } = actor;
  const submissionId = deps.newId<SubmissionId>();
  const reviewId = deps.newId<ReviewId>();
  const snapshotHash = hashText(snapshotText(files));
  const submittedAt = deps.clock.now();
  const number = ((await listSubmissions(tx, filingId))[0]?.number ?? 0) + 1;
  await insertSubmission(tx, {
    id: submissionId,
    institutionId,
    filingId,
    number,
    snapshotHash,
    fileCount: files.length,
    totalSize: files.reduce((sum, { size }) => sum + size, 0),
    ignoredCount,
    submittedBy: personId,
    submittedAt,
  });
  await insertSubmissionFiles(
    tx,
    files.map((file) => ({ institutionId, submissionId, ...file })),
  );
  await insertReview(tx, {
    id: reviewId,
    institutionId,
    submissionId,
    state: "queued",
    queuedAt: submittedAt,
  });
  await record(deps, tx, actor, {
    kind: "filing.submitted",
    objectKind: "filing",
    objectId: filingId,
    detail: { submissionId, number, snapshotHash, files: files.length },
  });
  await record(deps, tx, actor, {
    kind: "review.queued",
    objectKind: "review",
    objectId: reviewId,
    detail: { submissionId },
  });
  return { submissionId, reviewId, snapshotHash };
}

async function ignoredNames(tx: ScopedTransaction, filing: FilingView): Promise<readonly string[]> {
  const adopted = await adoptedPolicies(tx);
  return adopted ? policyOfFiling(adopted, filing).association.checklist.ignoredNames : [];
}
