import { findCalendarFeed } from "@goodstanding/database/queries/calendar-feed";
import { procedure } from "../../trpc.ts";

/** The state of one's own subscription; its address was shown once, and nobody can read it again. */
export const feed = procedure.query(({ ctx: { read, actor } }) =>
  read(async (tx) => {
    const living = await findCalendarFeed(tx, actor.personId);
    return living
      ? { createdAt: living.createdAt.toISOString(), lastReadAt: living.lastReadAt?.toISOString() ?? null }
      : null;
  }),
);
