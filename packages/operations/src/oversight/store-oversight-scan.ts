import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { keepScan, type ScanToStore } from "../filings/store-scan.ts";

/**
 * Keeps the scan of a letter, of its answer or of what closes an order, and gives its hash, for whoever may register or
 * answer anything here. Errors: `access.denied` and those of `storeScan` about the file.
 */
export async function storeOversightScan(
  deps: Pick<Deps, "database" | "clock" | "storage" | "log">,
  actor: PersonActor,
  scan: Omit<ScanToStore, "filingId">,
): Promise<Result<string, AppError>> {
  const may =
    can(actor, "oversight.manage") ||
    actor.grants.some(({ unitId }) => can(actor, "oversight.answer", unitId));
  return may ? keepScan(deps, actor, scan) : err(appError("access.denied"));
}
