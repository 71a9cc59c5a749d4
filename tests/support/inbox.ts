import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ReadMail, readMail } from "@goodstanding/mail/read-mail";

export interface InboxMail extends ReadMail {
  /** Whom the envelope named, as the mail server wrote it down. */
  readonly deliveredTo: readonly string[];
}

/** What the demonstration's mail server has taken, oldest first. */
export async function readInbox(dataDir: string): Promise<readonly InboxMail[]> {
  const folder = join(dataDir, "mail");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".eml")).sort();
  return Promise.all(names.map(async (name) => opened(await readFile(join(folder, name)))));
}

async function opened(raw: Buffer): Promise<InboxMail> {
  const mail = await readMail(raw);
  const deliveredTo = mail.headers.filter(({ name }) => name === "Delivered-To").map(({ value }) => value);
  return { ...mail, deliveredTo };
}
