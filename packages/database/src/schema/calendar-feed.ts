import type { InstitutionId, PersonId } from "@goodstanding/domain/kernel/ids";

/** A person's subscription to their calendar. Of its token the hash alone is kept. */
export interface CalendarFeedTable {
  id: string;
  institutionId: InstitutionId;
  personId: PersonId;
  /** SHA-256 of the token, in hexadecimal. */
  tokenHash: string;
  createdAt: Date;
  lastReadAt: Date | null;
  revokedAt: Date | null;
}
