import type { EvidenceLinkView } from "@goodstanding/database/queries/evidence-link";
import { type Placement, slotKey } from "@goodstanding/domain/filings/placement";

/** A link as it stands in its slot, with what the last look at it found; never its password. */
export function linkRow(link: Omit<EvidenceLinkView, "holder">) {
  const { part, slot, courseId, band } = link;
  const placement: Placement = { part, slot, course: courseId, band };
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
    check: checkOf(link),
  };
}

/** What was found before the link was changed says nothing about it now. */
const checkOf = ({
  checkedAt,
  outcome,
  httpStatus,
  cause,
  changedAt,
}: Pick<EvidenceLinkView, "checkedAt" | "outcome" | "httpStatus" | "cause" | "changedAt">) =>
  checkedAt && outcome && checkedAt >= changedAt
    ? { at: checkedAt.toISOString(), outcome, httpStatus, cause }
    : null;
