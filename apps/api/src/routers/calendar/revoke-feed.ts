import { revokeFeed as revoke } from "@goodstanding/operations/calendar/revoke-feed";
import { procedure, unwrap } from "../../trpc.ts";

/** Ends one's own subscription; whoever has its address reads nothing any more. */
export const revokeFeed = procedure.mutation(async ({ ctx: { deps, actor } }) =>
  unwrap(await revoke(deps, actor)),
);
