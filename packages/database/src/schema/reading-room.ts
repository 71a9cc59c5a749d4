import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import type { InstitutionId, PersonId, ReadingRoomId, SubmissionId } from "@goodstanding/domain/kernel/ids";

/** One frozen submission behind a link and a password; of both the hash alone is kept. */
export interface ReadingRoomTable {
  id: ReadingRoomId;
  institutionId: InstitutionId;
  submissionId: SubmissionId;
  /** For whom; it is written over every preview. */
  label: string;
  /** SHA-256 of the token, in hexadecimal. */
  tokenHash: string;
  /** Argon2id, with its parameters and salt. */
  passwordHash: string;
  /** Named in what went to the association: lives as long as the validity and its renewal. */
  isFiled: boolean;
  /** The last day on which it opens; `null` for one that was filed. */
  expiresOn: LocalDate | null;
  createdBy: PersonId;
  createdAt: Date;
  revokedAt: Date | null;
  revokedBy: PersonId | null;
  revokedBecause: string | null;
}
