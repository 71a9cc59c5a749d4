import { findFrozenLink } from "@goodstanding/database/queries/evidence-link";
import type { ReadingRoomView } from "@goodstanding/database/queries/reading-room";
import { withScope } from "@goodstanding/database/scope";
import { type AppError, appError } from "@goodstanding/domain/kernel/app-error";
import { err, ok, type Result } from "@goodstanding/domain/kernel/result";
import type { Deps } from "../deps.ts";
import { readSnapshot } from "../filings/read-snapshot.ts";
import { passwordPlace } from "../links/open-link.ts";
import { record } from "../record.ts";
import { noteAccess, type Reader } from "./note-access.ts";
import { scopeOfRoom } from "./open-room.ts";

/**
 * Tells a reader the password of a link that the room's submission names, by its place in the frozen list; each look
 * is a line of the access log, and for a link of a course package an event of that package. Errors: `reading.link-not-found`, `reading.link-changed`, `link.no-password`,
 * `link.password-unreadable`.
 */
export const readRoomLinkPassword = (
  deps: Pick<Deps, "database" | "newId" | "clock" | "secrets">,
  room: ReadingRoomView,
  { at }: { readonly at: number },
  reader: Reader,
): Promise<Result<{ readonly password: string }, AppError>> =>
  withScope<Result<{ readonly password: string }, AppError>>(deps.database, scopeOfRoom(room), async (tx) => {
    const { links } = await readSnapshot(tx, { id: room.submissionId, document: room.document });
    const frozen = links[at];
    if (!frozen) return err(appError("reading.link-not-found"));
    const link = await findFrozenLink(tx, { filingId: room.filingId, ...frozen });
    if (!link) return err(appError("reading.link-changed"));
    if (link.passwordSealed === null) return err(appError("link.no-password"));
    await noteAccess(deps, tx, room, reader, { action: "password-read", path: frozen.url });
    if (link.packageId) {
      const { institutionId, id: roomId, label } = room;
      // The room's log is read by who made it; the package may be another unit's.
      await record(
        deps,
        tx,
        { kind: "system", institutionId, name: "系统任务" },
        {
          kind: "link.password-read",
          objectKind: "course-package",
          objectId: link.packageId,
          detail: { linkId: link.id, url: link.url, roomId, room: label },
        },
      );
    }
    const password = deps.secrets.open(link.passwordSealed, passwordPlace(link.id));
    return password.ok ? ok({ password: password.value }) : err(appError("link.password-unreadable"));
  });
