import { listHost as list, unlistHost as unlist } from "@goodstanding/operations/links/list-host";
import { z } from "zod";
import { procedure, unwrap } from "../../trpc.ts";

export const listHost = procedure
  .input(z.object({ host: z.string().max(1000), reason: z.string().max(4000) }))
  .mutation(async ({ ctx: { deps, actor }, input }) => unwrap(await list(deps, actor, input)));

export const unlistHost = procedure
  .input(z.object({ hostId: z.uuid() }))
  .mutation(async ({ ctx: { deps, actor }, input }) =>
    unwrap(await unlist(deps, actor, { id: input.hostId })),
  );
