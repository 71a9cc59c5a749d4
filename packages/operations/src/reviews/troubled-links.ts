import { type EvidenceLinkView, listLinksOf } from "@goodstanding/database/queries/evidence-link";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Placement } from "@goodstanding/domain/filings/placement";
import type { SnapshotLink } from "@goodstanding/domain/filings/snapshot";
import { type LocalDate, localDateAt } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import type { TroubledLink } from "@goodstanding/domain/review/facts";
import type { LinkTrouble } from "@goodstanding/domain/review/link-trouble";
import { linkExpiry } from "../links/link-expiry.ts";

export interface LinksAsked {
  readonly filingId: FilingId;
  /** As they were frozen. */
  readonly links: readonly SnapshotLink[];
  readonly today: LocalDate;
  readonly timeZone: string;
}

/**
 * Links of a submission that are in trouble: what the last look at each found and nobody has accepted, or that its
 * share ends. Of one that was removed or changed since nothing is known any more.
 */
export async function listTroubledLinks(
  tx: ScopedTransaction,
  { filingId, links, today, timeZone }: LinksAsked,
): Promise<readonly TroubledLink[]> {
  if (links.length === 0) return [];
  const standing = await listLinksOf(tx, [filingId]);
  return links.flatMap(({ placement, url, note, expiresOn }) => {
    const link = standing.find((each) => each.url === url && isAt(each, placement));
    if (!link) return [];
    const seen = lastTrouble(link, timeZone);
    const ending = linkExpiry(expiresOn, today);
    const found = seen ?? (ending && { trouble: ending, checkedOn: today });
    return found ? [{ title: note ?? url, placement, ...found }] : [];
  });
}

const isAt = (link: EvidenceLinkView, { part, slot, course, band }: Placement): boolean =>
  link.part === part && link.slot === slot && link.courseId === course && link.band === band;

/** What a look found of an end of the share is as old as the look. */
function lastTrouble(
  { outcome, checkedAt, changedAt, acceptedAt }: EvidenceLinkView,
  timeZone: string,
): { readonly trouble: LinkTrouble; readonly checkedOn: LocalDate } | null {
  if (outcome === null || checkedAt === null || checkedAt < changedAt || acceptedAt !== null) return null;
  if (outcome === "fine" || outcome === "expired" || outcome === "expires-soon") return null;
  return { trouble: outcome, checkedOn: localDateAt(checkedAt, timeZone) };
}
