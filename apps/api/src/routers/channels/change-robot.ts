import type { ChatRobotId, UnitId } from "@goodstanding/domain/kernel/ids";
import { addRobot as add } from "@goodstanding/operations/channels/add-robot";
import { disableRobot as disable } from "@goodstanding/operations/channels/disable-robot";
import { testRobot as tryOut } from "@goodstanding/operations/channels/test-robot";
import { z } from "zod";
import { idInput } from "../../id-input.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** Connects a group's robot; address and secret are never told again. */
export const addRobot = procedure
  .input(
    z.object({
      unitId: idInput<UnitId>(),
      name: z.string().max(200),
      url: z.string().max(1000),
      secret: z.string().max(500),
    }),
  )
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await add(deps, actor, input)));

export const disableRobot = procedure
  .input(z.object({ id: idInput<ChatRobotId>(), because: z.string().max(1000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await disable(deps, actor, input)));

/** Sends the group one card that is marked as a test. */
export const testRobot = procedure
  .input(z.object({ id: idInput<ChatRobotId>() }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await tryOut(deps, actor, input)));
