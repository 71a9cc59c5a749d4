import { renewExtraction } from "@goodstanding/database/queries/upload";
import { withScope } from "@goodstanding/database/scope";
import type { MachineActor } from "@goodstanding/domain/access/actor";
import type { UploadId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "../deps.ts";
import { scopeOf } from "../scope-of.ts";

export interface ExtractionProgress {
  readonly percent: number;
  /** The entry being taken out. */
  readonly step: string | null;
}

export interface ExtractionLease {
  readonly report: (progress: ExtractionProgress) => void;
  /** Aborted when the upload has been called off, or somebody else has taken it over. */
  readonly lost: AbortSignal;
  readonly release: () => void;
}

export const LEASE_SECONDS = 30;

/** Renews the lease once a second, and with it the progress that everybody on the filing sees. */
export function holdExtractionLease(
  { database, log }: Pick<Deps, "database" | "log">,
  actor: MachineActor,
  id: UploadId,
  holder: string,
): ExtractionLease {
  let progress: ExtractionProgress = { percent: 0, step: null };
  const lost = new AbortController();
  const renew = async () => {
    const held = await withScope(database, scopeOf(actor), (tx) =>
      renewExtraction(tx, id, holder, LEASE_SECONDS, progress),
    );
    if (!held) lost.abort();
  };
  const timer = setInterval(() => {
    renew().catch((error: unknown) =>
      log.warn({ error, uploadId: id }, "The lease of an extraction could not be renewed"),
    );
  }, 1000);
  return {
    report: (now) => {
      progress = now;
    },
    lost: lost.signal,
    release: () => clearInterval(timer),
  };
}
