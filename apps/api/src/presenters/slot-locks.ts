import type { listSlotLocks } from "@goodstanding/database/queries/slot-lock";
import type { PersonActor } from "@goodstanding/domain/access/actor";

/** Who works on which slot at this moment, and until when that holds. */
export const slotLocks = (locks: Awaited<ReturnType<typeof listSlotLocks>>, actor: PersonActor) =>
  locks.map(({ slotKey, personId, personName, personNameEn, expiresAt }) => ({
    slotKey,
    by: { zh: personName, en: personNameEn },
    isMine: personId === actor.personId,
    until: expiresAt.toISOString(),
  }));
