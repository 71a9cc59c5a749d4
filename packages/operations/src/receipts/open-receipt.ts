import { findReceiptOf } from "@goodstanding/database/queries/receipt";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { receiptNumber } from "@goodstanding/domain/filings/receipt-number";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import type { Download } from "../packages/open-built-package.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { submissionWithFiling } from "../submissions/submission-with-filing.ts";

/**
 * The receipt's document for whoever may see the filing; noted unless the download only goes on. Errors:
 * `submission.not-found`, `receipt.not-found`.
 */
export const openReceipt = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { submissionId, isNoted }: { readonly submissionId: SubmissionId; readonly isNoted: boolean },
): Promise<Result<Download, AppError>> =>
  withScope(deps.database, scopeOf(actor), async (tx) => {
    if (!(await submissionWithFiling(tx, submissionId))) return err(appError("submission.not-found"));
    const receipt = await findReceiptOf(tx, submissionId);
    if (!receipt || receipt.sha256 === null || receipt.size === null)
      return err(appError("receipt.not-found"));
    const { sha256, size } = receipt;
    const number = receiptNumber(receipt);
    if (isNoted)
      await record(deps, tx, actor, {
        kind: "receipt.downloaded",
        objectKind: "receipt",
        objectId: receipt.id,
        detail: { submissionId, number },
      });
    return ok({ sha256, size, name: `回执 ${number}.pdf` });
  });
