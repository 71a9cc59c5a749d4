import { open, readdir } from "node:fs/promises";
import { join } from "node:path";

/** A mail server for tests that delivers each mail to a mailbox and a copy of it to another, the journal. */
export interface JournalingRelay extends AsyncDisposable {
  readonly smtpUrl: string;
  /** The journal over IMAP. */
  readonly journalUrl: string;
  /** How often each Message-ID lies in the mailbox. */
  readonly copies: () => Promise<ReadonlyMap<string, number>>;
  /** Of a sender who was dead by then, whatever it had handed over lies in mailbox and journal. */
  readonly deliveredUpTo: () => Promise<Date>;
}

/** How often each Message-ID lies in a Maildir, as it stands on the disk. */
export async function countMaildir(folder: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const part of ["new", "cur"])
    for (const name of await readdir(join(folder, part))) {
      const id = messageIdIn(await headOf(join(folder, part, name)));
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  return counts;
}

const HEAD_BYTES = 16_384;

async function headOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
}

export function messageIdIn(mail: string): string {
  const [, id] = /^Message-ID:\s*(<[^>]+>)/im.exec(mail) ?? [];
  if (id === undefined) throw new Error("A mail without a Message-ID");
  return id;
}
