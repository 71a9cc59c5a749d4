import { noteEvidence } from "@goodstanding/database/queries/evidence";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { limits } from "@goodstanding/domain/filings/limits";
import { sizeText } from "@goodstanding/domain/filings/size-text";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { StoredContent } from "@goodstanding/storage/open-storage";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";
import { storeFault } from "../uploads/store-fault.ts";
import { openFiling } from "./open-filing.ts";

export interface ScanToStore {
  readonly filingId: FilingId;
  /** As its sender calls it, for messages alone. */
  readonly name: string;
  /** Bytes, as announced; what is longer is not taken. */
  readonly size: number;
  readonly content: AsyncIterable<Uint8Array>;
}

type Needs = Pick<Deps, "database" | "clock" | "storage" | "log">;

/**
 * Keeps the scan of an agency's receipt as it comes, and gives its hash. Errors: those of `openFiling`,
 * `filing.file-too-large`, `filing.file-empty`, `filing.upload-incomplete`, `storage.full`, `storage.unavailable`.
 */
export async function storeScan(
  deps: Needs,
  actor: PersonActor,
  { filingId, ...scan }: ScanToStore,
): Promise<Result<string, AppError>> {
  const allowed = await withScope(deps.database, scopeOf(actor), (tx) =>
    openFiling(tx, actor, filingId, "register"),
  );
  return allowed.ok ? keepScan(deps, actor, scan) : allowed;
}

/** The same for somebody who may. */
export async function keepScan(
  deps: Needs,
  actor: PersonActor,
  scan: Omit<ScanToStore, "filingId">,
): Promise<Result<string, AppError>> {
  const { name: path, size } = scan;
  if (size > limits.scanBytes) {
    const sizes = { size: sizeText(size, Math.ceil), limit: sizeText(limits.scanBytes) };
    return err(appError("filing.file-too-large", { path, ...sizes }));
  }
  if (size === 0) return err(appError("filing.file-empty", { path }));
  const stored = await store(deps, scan);
  if (!stored.ok) return stored;
  const { sha256 } = stored.value;
  await withScope(deps.database, scopeOf(actor), (tx) =>
    noteEvidence(tx, [{ institutionId: actor.institutionId, sha256, size, storedAt: deps.clock.now() }]),
  );
  return ok(sha256);
}

async function store(
  { storage, log }: Pick<Needs, "storage" | "log">,
  { name: path, size: expected, content }: Omit<ScanToStore, "filingId">,
): Promise<Result<StoredContent, AppError>> {
  try {
    const stored = await storage.put(content, { maxBytes: expected });
    const received = stored.ok ? stored.value.size : null;
    if (stored.ok && received === expected) return stored;
    return err(
      appError("filing.upload-incomplete", { path, received: received ?? `> ${expected}`, expected }),
    );
  } catch (error) {
    log.error({ error }, "The store did not take the scan of a receipt");
    return err(storeFault(error, path));
  }
}
