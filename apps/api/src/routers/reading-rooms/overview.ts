import { countReadings } from "@goodstanding/database/queries/reading-access";
import { listReadingRequests } from "@goodstanding/database/queries/reading-request";
import { listRoomsOfAll } from "@goodstanding/database/queries/reading-room";
import { can } from "@goodstanding/domain/access/can";
import { readRoomStanding } from "@goodstanding/operations/reading-rooms/read-room-standing";
import { procedure } from "../../trpc.ts";

/** Every reading room that the reader looks after, with its filing, until when it opens, and what is asked there. */
export const overview = procedure.query(({ ctx: { deps, read, actor } }) =>
  read(async (tx) => {
    const rooms = (await listRoomsOfAll(tx)).filter(({ unitId }) => can(actor, "rooms.manage", unitId));
    const ids = rooms.map(({ id }) => id);
    const readings = new Map((await countReadings(tx, ids)).map((row) => [row.roomId, row]));
    const requests = Map.groupBy(await listReadingRequests(tx, ids), ({ roomId }) => roomId);
    const rows = [];
    for (const room of rooms) {
      const asked = requests.get(room.id) ?? [];
      rows.push({
        ...{ id: room.id, label: room.label, isFiled: room.isFiled, number: room.number },
        filing: {
          ...{ id: room.filingId, period: room.period, rule: room.rule, programme: room.programmeName },
          unit: { zh: room.unitName, en: room.unitNameEn },
        },
        ...(await readRoomStanding(deps, tx, room)),
        createdAt: room.createdAt.toISOString(),
        opened: readings.get(room.id)?.opened ?? 0,
        lastOpenedAt: readings.get(room.id)?.lastAt.toISOString() ?? null,
        openRequests: asked.filter(({ answeredAt }) => answeredAt === null).length,
      });
    }
    return rows;
  }),
);
