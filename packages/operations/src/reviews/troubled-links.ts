import { type EvidenceLinkView, listLinksOf } from "@goodstanding/database/queries/evidence-link";
import type { LinkOutcome } from "@goodstanding/database/schema/link-check";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { Placement } from "@goodstanding/domain/filings/placement";
import type { SnapshotLink } from "@goodstanding/domain/filings/snapshot";
import { type LocalDate, localDateAt } from "@goodstanding/domain/kernel/dates";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import type { TroubledLink } from "@goodstanding/domain/review/facts";
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
 * share ends. One that nobody has looked at as it was frozen is unchecked: never looked at, or removed or changed since.
 */
export async function listTroubledLinks(
  tx: ScopedTransaction,
  { filingId, links, today, timeZone }: LinksAsked,
): Promise<readonly TroubledLink[]> {
  if (links.length === 0) return [];
  const standing = await listLinksOf(tx, [filingId]);
  return links.flatMap(({ placement, url, note, expiresOn }) => {
    const link = standing.find((each) => each.url === url && isAt(each, placement));
    const found = troubleOf(link ? lastLook(link) : null, { expiresOn, today, timeZone });
    return found ? [{ title: note ?? url, url, placement, ...found }] : [];
  });
}

const isAt = (link: EvidenceLinkView, { part, slot, course, band }: Placement): boolean =>
  link.part === part && link.slot === slot && link.courseId === course && link.band === band;

interface Look {
  readonly outcome: LinkOutcome;
  readonly checkedAt: Date;
}

/** The last one at the link as it is now; what somebody has accepted is fine. `null`: there was none. */
function lastLook({ outcome, checkedAt, changedAt, acceptedAt }: EvidenceLinkView): Look | null {
  if (outcome === null || checkedAt === null || checkedAt < changedAt) return null;
  return { outcome: acceptedAt === null ? outcome : "fine", checkedAt };
}

interface Asked extends Pick<LinksAsked, "today" | "timeZone"> {
  readonly expiresOn: LocalDate | null;
}

/** What a look found of an end of the share is as old as the look. */
function troubleOf(
  look: Look | null,
  { expiresOn, today, timeZone }: Asked,
): Pick<TroubledLink, "trouble" | "checkedOn"> | null {
  const isOfShare = look?.outcome === "expired" || look?.outcome === "expires-soon";
  if (look && look.outcome !== "fine" && !isOfShare)
    return { trouble: look.outcome, checkedOn: localDateAt(look.checkedAt, timeZone) };
  const known = linkExpiry(expiresOn, today) ?? (look ? null : "unchecked");
  return known && { trouble: known, checkedOn: today };
}
