import { findFiling } from "@goodstanding/database/queries/filing";
import { countReadings } from "@goodstanding/database/queries/reading-access";
import { listReadingRequests } from "@goodstanding/database/queries/reading-request";
import { listReadingRooms } from "@goodstanding/database/queries/reading-room";
import { listBlocked } from "@goodstanding/database/queries/reading-throttle";
import { can } from "@goodstanding/domain/access/can";
import type { FilingId } from "@goodstanding/domain/kernel/ids";
import { readRoomStanding } from "@goodstanding/operations/reading-rooms/read-room-standing";
import { roomSubject } from "@goodstanding/operations/reading-rooms/throttle";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { requestRow } from "../../presenters/request-row.ts";
import { found, procedure } from "../../trpc.ts";

/** The reading rooms of a filing with their state, how often they were opened, and what readers ask for. */
export const list = procedure
  .input(z.object({ id: idInput<FilingId>() }))
  .query(({ ctx: { deps, read, actor }, input }) =>
    read(async (tx) => {
      const filing = found(await findFiling(tx, input.id), "filing.not-found");
      const rooms = await listReadingRooms(tx, filing.id);
      const ids = rooms.map(({ id }) => id);
      const readings = new Map((await countReadings(tx, ids)).map((row) => [row.roomId, row]));
      const requests = Map.groupBy(await listReadingRequests(tx, ids), ({ roomId }) => roomId);
      const subjects = rooms.map(({ tokenHash }) => roomSubject(tokenHash));
      const blocked = new Map((await listBlocked(tx, subjects)).map((row) => [row.subject, row.seconds]));
      return {
        rooms: await Promise.all(
          rooms.map(async (room) => ({
            id: room.id,
            label: room.label,
            submission: { id: room.submissionId, number: room.number, snapshotHash: room.snapshotHash },
            isFiled: room.isFiled,
            ...(await readRoomStanding(deps, tx, room)),
            createdAt: room.createdAt.toISOString(),
            createdBy: { zh: room.createdByName, en: room.createdByNameEn },
            revokedBecause: room.revokedBecause,
            opened: readings.get(room.id)?.opened ?? 0,
            lastOpenedAt: readings.get(room.id)?.lastAt.toISOString() ?? null,
            /** Seconds until the next try; 0: nobody has to wait. */
            blockedFor: blocked.get(roomSubject(room.tokenHash)) ?? 0,
            requests: (requests.get(room.id) ?? []).map(requestRow),
          })),
        ),
        mayManage: can(actor, "rooms.manage", filing.unitId),
        mayUnlock: can(actor, "rooms.unlock", filing.unitId),
      };
    }),
  );
