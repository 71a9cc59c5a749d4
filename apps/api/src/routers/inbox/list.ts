import { countInbox, listInbox } from "@goodstanding/database/queries/inbox";
import { readInboxReader } from "@goodstanding/operations/inbox/read-inbox-reader";
import { z } from "zod";
import { inboxRow } from "../../presenters/inbox-row.ts";
import { procedure } from "../../trpc.ts";

const PAGE_SIZE = 30;

/** The mails of the person who asks and of the units that the person stands for, the newest first. */
export const list = procedure
  // From 1.
  .input(z.object({ page: z.int().min(1).max(10_000).default(1) }))
  .query(({ ctx: { read, actor }, input: { page } }) =>
    read(async (tx) => {
      const reader = await readInboxReader(tx, actor);
      const mails = await listInbox(tx, reader, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
      return {
        total: await countInbox(tx, reader),
        pageSize: PAGE_SIZE,
        /** To whom mails are sent, and the units whose mails are shown beside them. */
        address: reader.email,
        mails: mails.map(inboxRow),
      };
    }),
  );
