import { revokeReadingRoomRow } from "@goodstanding/database/queries/reading-room";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { ReadingRoomId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { withdrawalReason } from "../withdrawal-reason.ts";
import { openManagedRoom } from "./open-managed-room.ts";

interface Revocation {
  readonly id: ReadingRoomId;
  readonly reason: string;
  /** The warning about a filed room has been read. */
  readonly isConfirmed: boolean;
}

/**
 * Closes a room for good and ends what is open in it. Errors: `withdrawal.reason-required`, `room.not-found`,
 * `access.denied`, `room.revoked`, and `room.filed-warning` where it was filed and nobody has confirmed.
 */
export async function revokeRoom(
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { id, reason, isConfirmed }: Revocation,
): Promise<Result<null, AppError>> {
  const because = withdrawalReason(reason);
  if (!because.ok) return because;
  return withScope<Result<null, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const room = await openManagedRoom(tx, actor, id, "rooms.manage");
    if (!room.ok) return room;
    if (room.value.isFiled && !isConfirmed) return err(appError("room.filed-warning"));
    const by = {
      revokedAt: deps.clock.now(),
      revokedBy: actor.personId,
      revokedBecause: because.value,
    };
    if (!(await revokeReadingRoomRow(tx, id, by))) return err(appError("room.revoked"));
    await record(deps, tx, actor, {
      kind: "room.revoked",
      objectKind: "filing",
      objectId: room.value.filingId,
      detail: { roomId: id, label: room.value.label, reason: because.value, wasFiled: room.value.isFiled },
    });
    return ok(null);
  });
}
