import { findPackage } from "@goodstanding/database/queries/course";
import type { EvidenceLinkRow } from "@goodstanding/database/queries/evidence-link";
import { findFiling } from "@goodstanding/database/queries/filing";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { UnitId } from "@goodstanding/domain/kernel/ids";

/** The unit whose link it is; `null` where the actor may not even see whose it is. */
export async function owningUnit(
  tx: ScopedTransaction,
  { filingId, packageId }: EvidenceLinkRow,
): Promise<UnitId | null> {
  if (filingId) return (await findFiling(tx, filingId))?.unitId ?? null;
  return packageId ? ((await findPackage(tx, packageId))?.unitId ?? null) : null;
}
