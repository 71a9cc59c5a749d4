import type { ImapFlow } from "imapflow";
import { connectImap, folderOf } from "../imap/connect-imap.ts";
import type { Evidence, EvidenceSource } from "./evidence-source.ts";

/** For one question; a mailbox that is slower counts as one that could not be asked. */
const PATIENCE_MS = 20_000;

/**
 * A mailbox that gets a copy of every mail which leaves the mail server (`always_bcc`, journaling), over IMAP.
 * `imaps://USER:PASSWORD@HOST:PORT/FOLDER`, percent-encoded; the folder is INBOX where none stands. `imap://` demands
 * STARTTLS, except on loopback. Opens a connection with the first question.
 */
export function openJournal(imapUrl: string): EvidenceSource {
  const folder = folderOf(imapUrl);
  let connected: Promise<ImapFlow> | null = null;

  const connection = async (): Promise<ImapFlow> => {
    connected ??= connectImap(imapUrl, PATIENCE_MS);
    const client = await connected;
    if (client.usable) return client;
    connected = connectImap(imapUrl, PATIENCE_MS);
    return connected;
  };

  const drop = (): void => {
    const dropped = connected;
    connected = null;
    dropped?.then(
      (client) => client.close(),
      () => undefined,
    );
  };

  return {
    kind: "journal",
    find: async (messageId) => {
      try {
        return await within(
          PATIENCE_MS,
          connection().then((client) => search(client, folder, messageId)),
        );
      } catch (error) {
        drop();
        return { kind: "unknown", reason: error instanceof Error ? error.message : String(error) };
      }
    },
    close: async () => {
      // Whoever asked last has been told already that no connection came about.
      const client = await connected?.catch(() => null);
      connected = null;
      if (client?.usable) await client.logout();
    },
  };
}

async function search(client: ImapFlow, folder: string, messageId: string): Promise<Evidence> {
  const lock = await client.getMailboxLock(folder, { readOnly: true });
  try {
    // A mailbox that is open already tells of new mails only when it is asked.
    await client.noop();
    const uids = await client.search({ header: { "message-id": messageId } }, { uid: true });
    if (!uids) return { kind: "unknown", reason: "The mailbox did not answer the search" };
    if (uids.length === 0) return { kind: "absent" };
    // The search finds parts of words as well.
    for await (const { uid, envelope, internalDate } of client.fetch(
      uids,
      { uid: true, envelope: true, internalDate: true },
      { uid: true },
    ))
      if (envelope?.messageId === messageId)
        return { kind: "found", proof: proofOf(folder, uid, internalDate) };
    return { kind: "absent" };
  } finally {
    lock.release();
  }
}

function proofOf(folder: string, uid: number, receivedAt: Date | string | undefined): string {
  const at = receivedAt === undefined ? "" : `, received ${new Date(receivedAt).toISOString()}`;
  return `${folder} UID ${uid}${at}`;
}

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new Error(`No answer within ${milliseconds / 1_000} s`)),
    milliseconds,
  );
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
