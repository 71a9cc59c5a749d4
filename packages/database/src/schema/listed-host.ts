import type { InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** A host inside the campus that links may be checked on, although its address is private. */
export interface ListedHostTable {
  id: string;
  institutionId: InstitutionId;
  /** A name or an address, in lower case. */
  host: string;
  reason: string;
  listedBy: PersonId;
  listedAt: Date;
  removedAt: Date | null;
  removedBy: PersonId | null;
}
