import { findFiling } from "@goodstanding/database/queries/filing";
import { findReadingRoom, type ReadingRoomView } from "@goodstanding/database/queries/reading-room";
import type { ScopedTransaction } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import { can, type Permission } from "@goodstanding/domain/access/can";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import type { ReadingRoomId } from "@goodstanding/domain/kernel/ids";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";

/** The door to a room for those who look after it. Errors: `room.not-found`, `access.denied`. */
export async function openManagedRoom(
  tx: ScopedTransaction,
  actor: PersonActor,
  id: ReadingRoomId,
  permission: Permission,
): Promise<Result<ReadingRoomView, AppError>> {
  const room = await findReadingRoom(tx, id);
  const filing = room && (await findFiling(tx, room.filingId));
  if (!room || !filing) return err(appError("room.not-found"));
  return can(actor, permission, filing.unitId) ? ok(room) : err(appError("access.denied"));
}
