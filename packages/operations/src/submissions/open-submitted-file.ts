import { findSubmissionFile } from "@goodstanding/database/queries/submission";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import { submissionWithFiling } from "./submission-with-filing.ts";

export interface SubmittedFile {
  /** In the numbered package. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

/** A file as it was handed in, for whoever may see the filing. Errors: `submission.not-found`, `filing.file-not-found`. */
export async function openSubmittedFile(
  tx: ScopedTransaction,
  { submissionId, path }: { readonly submissionId: SubmissionId; readonly path: string },
): Promise<Result<SubmittedFile, AppError>> {
  if (!(await submissionWithFiling(tx, submissionId))) return err(appError("submission.not-found"));
  const file = await findSubmissionFile(tx, submissionId, path);
  return file ? ok(file) : err(appError("filing.file-not-found"));
}
