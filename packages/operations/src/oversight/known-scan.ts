import { findEvidence } from "@goodstanding/database/queries/evidence";
import type { ScopedTransaction } from "@goodstanding/database/scope";

/** Whether a scan may be named: there is none, or it has been stored before. */
export const isKnownScan = async (tx: ScopedTransaction, sha256: string | null): Promise<boolean> =>
  sha256 === null || (await findEvidence(tx, sha256)) !== undefined;
