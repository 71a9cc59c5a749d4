import type { InstitutionId, ReadingRoomId } from "@goodstanding/domain/kernel/ids";

/** Somebody who gave the password of a room; good for that room alone. */
export interface ReadingSessionTable {
  id: string;
  institutionId: InstitutionId;
  roomId: ReadingRoomId;
  /** SHA-256 of the cookie's value, in hexadecimal. */
  tokenHash: string;
  startedAt: Date;
  expiresAt: Date;
}
