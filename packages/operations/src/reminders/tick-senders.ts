import type { Deps } from "../deps.ts";

/** Mails are shared out by their ids; the database counts the same way. */
export const shards = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/** Wakes whoever sends, for every share of the mails. */
export async function tickSenders({ queue }: Pick<Deps, "queue">): Promise<void> {
  for (const shard of shards) await queue.enqueue("mail.drain", { shard });
}
