import { execFileSync } from "node:child_process";
import { chmod, mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { startDovecot } from "../imap/dovecot-for-test.ts";
import { type JournalingRelay, messageIdIn } from "./journaling-relay.ts";
import { startSmtpSink } from "./smtp-sink.ts";

/**
 * A mail server that counts what it takes and puts a copy into a journal which Dovecot opens, all before its answer.
 * @param answerAfterMs how long it keeps the sender waiting for its answer once it has taken a mail
 */
export async function startMaildirSink({ answerAfterMs = 0 } = {}): Promise<JournalingRelay> {
  const dovecot = await startDovecot();
  const journal = join(dovecot.mailFolder, JOURNAL);
  const parts = ["", "tmp", "new", "cur"].map((part) => join(journal, part));
  for (const part of parts) {
    await mkdir(part);
    // Dovecot's user and this one both write here.
    await chmod(part, 0o777);
  }
  if (process.getuid?.() === 0) execFileSync("chown", [dovecot.owner, ...parts]);
  const counts = new Map<string, number>();
  let taken = 0;
  const sink = await startSmtpSink(0, async ({ raw }) => {
    const id = messageIdIn(raw.toString("latin1"));
    taken += 1;
    const name = `${taken}.sink`;
    await writeFile(join(journal, "tmp", name), raw, { mode: 0o666 });
    await rename(join(journal, "tmp", name), join(journal, "new", name));
    counts.set(id, (counts.get(id) ?? 0) + 1);
    await sleep(answerAfterMs);
  });
  return {
    smtpUrl: sink.url,
    journalUrl: dovecot.urlOf(JOURNAL),
    copies: async () => counts,
    deliveredUpTo: async () => new Date(Date.now() - ON_ITS_WAY_MS),
    [Symbol.asyncDispose]: async () => {
      await sink.close();
      await dovecot.stop();
    },
  };
}

const JOURNAL = "journal";
/** What a dead sender's connection may still hold. */
const ON_ITS_WAY_MS = 1_000;
