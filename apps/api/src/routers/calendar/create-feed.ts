import { createFeed as create } from "@goodstanding/operations/calendar/create-feed";
import { feedUrl } from "../../feeds/calendar-feed.ts";
import { procedure, unwrap } from "../../trpc.ts";

/** A subscription in the place of the one before; its address is told here and never again. */
export const createFeed = procedure.mutation(async ({ ctx: { deps, actor } }) => {
  const { token } = unwrap(await create(deps, actor));
  return { url: feedUrl(deps.publicUrl, token) };
});
