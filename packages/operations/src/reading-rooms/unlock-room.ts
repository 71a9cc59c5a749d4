import { forgetTries } from "@goodstanding/database/queries/reading-throttle";
import { withScope } from "@goodstanding/database/scope";
import type { PersonActor } from "@goodstanding/domain/access/actor";
import type { AppError } from "@goodstanding/domain/kernel/app-error";
import type { ReadingRoomId } from "@goodstanding/domain/kernel/ids";
import { ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { record } from "../record.ts";
import { scopeOf } from "../scope-of.ts";
import { openManagedRoom } from "./open-managed-room.ts";
import { roomSubject } from "./throttle.ts";

/** Lets readers try again at once after too many wrong passwords. Errors: `room.not-found`, `access.denied`. */
export const unlockRoom = (
  deps: Pick<Deps, "database" | "newId" | "clock">,
  actor: PersonActor,
  { id }: { readonly id: ReadingRoomId },
): Promise<Result<null, AppError>> =>
  withScope<Result<null, AppError>>(deps.database, scopeOf(actor), async (tx) => {
    const room = await openManagedRoom(tx, actor, id, "rooms.unlock");
    if (!room.ok) return room;
    if (!(await forgetTries(tx, roomSubject(room.value.tokenHash)))) return ok(null);
    await record(deps, tx, actor, {
      kind: "room.unlocked",
      objectKind: "filing",
      objectId: room.value.filingId,
      detail: { roomId: id, label: room.value.label },
    });
    return ok(null);
  });
