import { type EvidenceLinkRow, findEvidenceLink } from "@goodstanding/database/queries/evidence-link";
import { findFiling } from "@goodstanding/database/queries/filing";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { EvidenceLinkId } from "@goodstanding/domain/kernel/ids";
import { seePackage } from "@goodstanding/operations/courses/see-package";
import { found } from "../../trpc.ts";

/** A link whose filing or package the reader may see. Errors: `link.not-found`. */
export async function visibleLink(
  tx: ScopedTransaction,
  actor: PersonActor,
  id: EvidenceLinkId,
): Promise<EvidenceLinkRow> {
  const link = found(await findEvidenceLink(tx, id), "link.not-found");
  if (link.filingId) found(await findFiling(tx, link.filingId), "link.not-found");
  if (link.packageId) {
    const seen = await seePackage(tx, actor, link.packageId);
    found(seen.ok ? seen.value : undefined, "link.not-found");
  }
  return link;
}
