import type { EvidenceLinkId, InstitutionId } from "@goodstanding/domain/kernel/ids";
import type { LinkTrouble } from "@goodstanding/domain/review/link-trouble";

/** What a look at a link found. */
export type LinkOutcome = "fine" | Exclude<LinkTrouble, "unchecked">;

export interface LinkCheckTable {
  id: string;
  institutionId: InstitutionId;
  linkId: EvidenceLinkId;
  checkedAt: Date;
  outcome: LinkOutcome;
  httpStatus: number | null;
  /** After redirects, without query and fragment. */
  finalUrl: string | null;
  title: string | null;
  /** Of what should stay the same: entity tag, or the title. */
  fingerprint: string | null;
  asksPassword: boolean | null;
  /** For whoever mends it: a code of the network, never content. */
  cause: string | null;
}
