import { findFiling } from "@goodstanding/database/queries/filing";
import { listReadingAccess } from "@goodstanding/database/queries/reading-access";
import { findReadingRoom } from "@goodstanding/database/queries/reading-room";
import { can } from "@goodstanding/domain/access/can";
import { appError } from "@goodstanding/domain/kernel/app-error";
import type { ReadingRoomId } from "@goodstanding/domain/kernel/ids";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { ExpectedError, found, procedure } from "../../trpc.ts";

const MOST = 500;

/** Who read what in a room, the newest first; for those who look after it. */
export const log = procedure
  .input(z.object({ roomId: idInput<ReadingRoomId>() }))
  .query(({ ctx: { read, actor }, input }) =>
    read(async (tx) => {
      const room = found(await findReadingRoom(tx, input.roomId), "room.not-found");
      const { unitId } = found(await findFiling(tx, room.filingId), "room.not-found");
      if (!can(actor, "rooms.manage", unitId)) throw new ExpectedError(appError("access.denied"));
      return (await listReadingAccess(tx, room.id, { limit: MOST })).map(
        ({ id, at, action, path, address, userAgent }) => ({
          ...{ id, action, path, address, userAgent },
          at: at.toISOString(),
        }),
      );
    }),
  );
