import type { ReadingRoomId } from "@goodstanding/domain/kernel/ids";
import { unlockRoom } from "@goodstanding/operations/reading-rooms/unlock-room";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

export const unlock = procedure
  .input(z.object({ roomId: idInput<ReadingRoomId>() }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await unlockRoom(deps, actor, { id: input.roomId })),
  );
