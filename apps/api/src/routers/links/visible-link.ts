import { findPackage } from "@goodstanding/database/queries/course";
import { type EvidenceLinkRow, findEvidenceLink } from "@goodstanding/database/queries/evidence-link";
import { findFiling } from "@goodstanding/database/queries/filing";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { EvidenceLinkId } from "@goodstanding/domain/kernel/ids";
import { found } from "../../trpc.ts";

/** A link whose filing the reader may see; those of shared packages are seen throughout the institution. */
export async function visibleLink(tx: ScopedTransaction, id: EvidenceLinkId): Promise<EvidenceLinkRow> {
  const link = found(await findEvidenceLink(tx, id), "link.not-found");
  if (link.filingId) found(await findFiling(tx, link.filingId), "link.not-found");
  if (link.packageId) found(await findPackage(tx, link.packageId), "link.not-found");
  return link;
}
