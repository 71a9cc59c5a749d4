import { listUnread } from "@goodstanding/database/queries/inbox";
import { readInboxReader } from "@goodstanding/operations/inbox/read-inbox-reader";
import { unreadSince } from "@goodstanding/operations/inbox/unread-since";
import { procedure } from "../../trpc.ts";

const MOST_COUNTED = 100;

/** How many mails of the last two months the person has not opened; 100 stands for any number above. */
export const unread = procedure.query(({ ctx: { deps, read, actor } }) =>
  read(async (tx) => {
    const since = unreadSince(deps.clock.now());
    const reader = await readInboxReader(tx, actor);
    return { count: (await listUnread(tx, reader, { since, limit: MOST_COUNTED })).length };
  }),
);
