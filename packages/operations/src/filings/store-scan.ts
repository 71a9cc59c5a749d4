import { Readable } from "node:stream";
import { noteEvidence } from "@goodstanding/database/queries/evidence";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { scanBytes } from "@goodstanding/domain/filings/limits";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";
import { openFiling } from "./open-filing.ts";

/** Keeps the scan of an agency's receipt, and gives its hash. Errors: those of `openFiling`, `filing.file-too-large`. */
export async function storeScan(
  deps: Pick<Deps, "database" | "clock" | "storage">,
  actor: PersonActor,
  { filingId, content }: { readonly filingId: FilingId; readonly content: Uint8Array },
): Promise<Result<string, AppError>> {
  const allowed = await withScope(deps.database, scopeOf(actor), (tx) =>
    openFiling(tx, actor, filingId, "register"),
  );
  if (!allowed.ok) return allowed;
  const stored = await deps.storage.put(Readable.from([content]), { maxBytes: scanBytes });
  if (!stored.ok) {
    return err(appError("filing.file-too-large", { path: "", limit: `${scanBytes / 1_000_000} MB` }));
  }
  const { sha256, size } = stored.value;
  await withScope(deps.database, scopeOf(actor), (tx) =>
    noteEvidence(tx, [{ institutionId: actor.institutionId, sha256, size, storedAt: deps.clock.now() }]),
  );
  return ok(sha256);
}
