import type { ImapFlow } from "imapflow";
import { connectImap, folderOf } from "../imap/connect-imap.ts";

/** The mailbox that mail servers send their reports to. */
export interface BounceMailbox {
  /**
   * Gives every unread mail to `take`, the oldest first, and marks it as read once `take` has fulfilled; what it
   * rejects on stays unread for the next time. Rejects where the mailbox cannot be read.
   */
  read(take: (raw: Uint8Array) => Promise<void>, signal: AbortSignal): Promise<void>;
}

const PATIENCE_MS = 20_000;
/** One run reads so many; the next one goes on. */
const MOST = 200;
/** A report and the headers that it returns come first; what came back with attachments is cut. */
const LARGEST = 512 * 1024;

/** A folder of its own over IMAP, as `connectImap` takes it. A session a reading: reports may come days apart. */
export const openBounceMailbox = (imapUrl: string): BounceMailbox => ({
  read: async (take, signal) => {
    const client = await connectImap(imapUrl, PATIENCE_MS);
    try {
      const lock = await client.getMailboxLock(folderOf(imapUrl));
      try {
        await readUnseen(client, take, signal);
      } finally {
        lock.release();
      }
    } finally {
      await client.logout();
    }
  },
});

async function readUnseen(
  client: ImapFlow,
  take: (raw: Uint8Array) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const unseen = await client.search({ seen: false }, { uid: true });
  if (!unseen) throw new Error("The mailbox did not answer the search");
  const failures: unknown[] = [];
  for (const uid of unseen.slice(0, MOST)) {
    if (signal.aborted) break;
    const mail = await client.fetchOne(String(uid), { source: { maxLength: LARGEST } }, { uid: true });
    if (!mail || !mail.source) continue;
    try {
      await take(mail.source);
      await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true });
    } catch (error) {
      // One that cannot be kept holds up no other.
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, "Some reports could not be taken");
}
