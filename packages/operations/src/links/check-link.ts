import {
  findEvidenceLink,
  findReferenceCheck,
  insertLinkCheck,
} from "@goodstanding/database/queries/evidence-link";
import { listListedHosts } from "@goodstanding/database/queries/listed-host";
import type { LinkOutcome } from "@goodstanding/database/schema/link-check";
import { type Scope, withScope } from "@goodstanding/database/scope";
import type { EvidenceLinkId, InstitutionId } from "@goodstanding/domain/kernel/ids";
import type { Deps } from "../deps.ts";
import { todayOf } from "../today-of.ts";
import { judgeVisit } from "./judge-visit.ts";
import { linkExpiry } from "./link-expiry.ts";
import type { LinkVisitor } from "./visit-link.ts";

export type CheckDeps = Pick<Deps, "database" | "newId" | "clock"> & { readonly visitLink: LinkVisitor };

/**
 * Looks at one link and writes down what it found; nothing is held open meanwhile. `null`: it was removed or changed
 * while it was being looked at. Records no event: the history of checks is the record.
 */
export async function checkLink(
  deps: CheckDeps,
  { institutionId, linkId }: { readonly institutionId: InstitutionId; readonly linkId: EvidenceLinkId },
  signal: AbortSignal,
): Promise<LinkOutcome | null> {
  const scope: Scope = { kind: "institution", institutionId, unitIds: "all" };
  const before = await withScope(deps.database, scope, async (tx) => ({
    link: await findEvidenceLink(tx, linkId),
    listed: (await listListedHosts(tx)).map(({ host }) => host),
  }));
  const { link, listed } = before;
  if (!link || link.removedAt) return null;
  const visit = await deps.visitLink(link.url, new Set(listed), signal);
  return withScope(deps.database, scope, async (tx) => {
    const now = await findEvidenceLink(tx, linkId);
    if (!now || now.removedAt || now.url !== link.url) return null;
    const reference = await findReferenceCheck(tx, now);
    const known = reference ? { ...reference, isAccepted: reference.acknowledgedAt !== null } : null;
    const judged = judgeVisit(visit, known, now.passwordSealed !== null);
    const expiry = linkExpiry(now.expiresOn, await todayOf(deps, tx));
    const outcome = judged.outcome === "fine" ? (expiry ?? "fine") : judged.outcome;
    await insertLinkCheck(tx, {
      ...{ id: deps.newId(), institutionId, linkId, checkedAt: deps.clock.now() },
      ...{ ...judged, outcome },
    });
    return outcome;
  });
}
