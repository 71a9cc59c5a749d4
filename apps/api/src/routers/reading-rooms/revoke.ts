import type { ReadingRoomId } from "@goodstanding/domain/kernel/ids";
import { revokeRoom } from "@goodstanding/operations/reading-rooms/revoke-room";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

export const revoke = procedure
  .input(
    z.object({ roomId: idInput<ReadingRoomId>(), reason: z.string().max(4000), isConfirmed: z.boolean() }),
  )
  .mutation(async ({ ctx: { deps, actor }, input: { roomId: id, ...revocation } }) =>
    unwrap(await revokeRoom(deps, actor, { id, ...revocation })),
  );
