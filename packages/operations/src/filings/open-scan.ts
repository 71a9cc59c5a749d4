import { findScanOf } from "@goodstanding/database/queries/filing-outcome";
import { withScope } from "@goodstanding/database/scope";
import { SNIFF_BYTES, sniff } from "@goodstanding/documents/inspect/sniff";
import { readAll } from "@goodstanding/documents/read-all";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { SubmissionId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import type { Download } from "../packages/open-built-package.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { submissionWithFiling } from "../submissions/submission-with-filing.ts";

/**
 * The registered scan of the agency's receipt, for whoever may see the filing; noted unless the download only goes on.
 * Errors: `submission.not-found`, `submission.scan-not-found`.
 */
export async function openScan(
  deps: Pick<Deps, "database" | "newId" | "clock" | "storage">,
  actor: PersonActor,
  { submissionId, isNoted }: { readonly submissionId: SubmissionId; readonly isNoted: boolean },
): Promise<Result<Download, AppError>> {
  const found = await withScope<Result<Omit<Download, "name"> & { readonly number: string }, AppError>>(
    deps.database,
    scopeOf(actor),
    async (tx) => {
      const held = await submissionWithFiling(tx, submissionId);
      if (!held) return err(appError("submission.not-found"));
      const scan = await findScanOf(tx, submissionId);
      if (!scan) return err(appError("submission.scan-not-found"));
      const { sha256, size, receiptNumber: number } = scan;
      if (isNoted)
        await record(deps, tx, actor, {
          kind: "filing.scan-downloaded",
          objectKind: "filing",
          objectId: held.filing.id,
          detail: { submissionId, sha256 },
        });
      return ok({ sha256, size, number });
    },
  );
  if (!found.ok) return found;
  const { sha256, size, number } = found.value;
  const name = `认证机构回执 ${number.replace(/[\\/:*?"<>|]/g, "_")}${await endingOf(deps, sha256, size)}`;
  return ok({ sha256, size, name });
}

/** The scan was stored without a name; what it is, its first bytes say. */
async function endingOf({ storage }: Pick<Deps, "storage">, sha256: string, size: number): Promise<string> {
  const format = sniff(await readAll(storage.read(sha256, { start: 0, end: Math.min(size, SNIFF_BYTES) })));
  return format === null ? "" : `.${format}`;
}
