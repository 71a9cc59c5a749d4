import type { EvidenceLinkId, InstitutionId } from "@goodstanding/domain/kernel/ids";

/**
 * What a look at a link found. `fine`; `changed`: another place, title or content than when it was registered or last
 * acknowledged; `open`: no longer asks for a password; `gone`: the server says that nothing is there any more;
 * `unreachable`; `certificate`: cannot be trusted; `refused`: a private address whose host is not listed; `expired`,
 * `expires-soon`: it answers, but the last day that was registered for the share is over or near.
 */
export type LinkOutcome =
  | "fine"
  | "changed"
  | "open"
  | "gone"
  | "unreachable"
  | "certificate"
  | "refused"
  | "expired"
  | "expires-soon";

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
