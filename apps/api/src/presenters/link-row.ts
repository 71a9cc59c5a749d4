import type { EvidenceLinkView } from "@goodstanding/database/queries/evidence-link";
import type { LinkOutcome } from "@goodstanding/database/schema/link-check";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can } from "@goodstanding/domain/access/can";
import { type Placement, slotKey } from "@goodstanding/domain/filings/placement";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { linkExpiry } from "@goodstanding/operations/links/link-expiry";

/**
 * A link as it stands in its slot on this day, with what the last look at it found; never its password. Rights are
 * those in the unit whose link it is, which is not always that of the filing.
 */
export function linkRow(
  link: Omit<EvidenceLinkView, "holder">,
  { today, actor }: { readonly today: LocalDate; readonly actor: PersonActor },
) {
  const { part, slot, courseId, band } = link;
  const placement: Placement = { part, slot, course: courseId, band };
  const check = checkOf(link);
  return {
    id: link.id,
    slotKey: slotKey(placement),
    placement,
    url: link.url,
    remark: link.remark,
    expiresOn: link.expiresOn,
    hasPassword: link.passwordSealed !== null,
    addedBy: { zh: link.addedByName, en: link.addedByNameEn },
    addedAt: link.addedAt.toISOString(),
    check,
    may: {
      readPassword: can(actor, "links.read-password", link.unitId),
      acknowledge: can(actor, "links.acknowledge", link.unitId),
    },
    /** What is to be said of it; `null`: nobody has looked yet. Anything but `fine` needs somebody. */
    state: stateOf(check, linkExpiry(link.expiresOn, today)),
  };
}

type Check = ReturnType<typeof checkOf>;

/** What was found before the link was changed says nothing about it now. */
function checkOf({
  checkId,
  checkedAt,
  outcome,
  httpStatus,
  cause,
  changedAt,
  ...accepted
}: Omit<EvidenceLinkView, "holder">) {
  if (!checkId || !checkedAt || !outcome || checkedAt < changedAt) return null;
  const at = checkedAt.toISOString();
  return { id: checkId, at, outcome, httpStatus, cause, accepted: acceptanceOf(accepted) };
}

/** Who has accepted what was found, and why; `null`: nobody. */
const acceptanceOf = ({
  acceptedAt,
  acceptedBecause,
  acceptedByName,
  acceptedByNameEn,
}: Pick<EvidenceLinkView, "acceptedAt" | "acceptedBecause" | "acceptedByName" | "acceptedByNameEn">) =>
  acceptedAt && acceptedBecause !== null && acceptedByName !== null && acceptedByNameEn !== null
    ? {
        at: acceptedAt.toISOString(),
        reason: acceptedBecause,
        by: { zh: acceptedByName, en: acceptedByNameEn },
      }
    : null;

/** A last day goes by the calendar, not by the day of the look; worse than it is only what the look found. */
function stateOf(check: Check, expiry: ReturnType<typeof linkExpiry>): LinkOutcome | null {
  if (check === null) return expiry;
  const found = check.accepted || expiries.has(check.outcome) ? "fine" : check.outcome;
  return found === "fine" ? (expiry ?? found) : found;
}

const expiries: ReadonlySet<LinkOutcome> = new Set(["expired", "expires-soon"]);
