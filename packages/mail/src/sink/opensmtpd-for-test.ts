import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, startDovecot } from "../imap/dovecot-for-test.ts";
import { greets } from "../imap/greets-for-test.ts";
import { countMaildir, type JournalingRelay } from "./journaling-relay.ts";

/**
 * A real mail server on loopback: OpenSMTPD takes a mail for whomever it is, and puts it into one mailbox and into the
 * journal, which Dovecot opens. Its queue and its socket lie in a folder of its own, over the machine's. It ends with
 * this process. Needs Debian's `opensmtpd`, `dovecot-imapd`, `util-linux`, and root.
 */
export async function startOpensmtpd(): Promise<JournalingRelay> {
  if (process.getuid?.() !== 0) throw new Error("OpenSMTPD takes several users and starts as root alone");
  const dovecot = await startDovecot();
  const folder = await mkdtemp(join(tmpdir(), "opensmtpd-"));
  const port = await freePort();
  await chmod(folder, 0o755);
  for (const name of ["spool", "run"]) await mkdir(join(folder, name), { mode: 0o711 });
  await writeFile(join(folder, "smtpd.conf"), configuration(dovecot, port));
  const server = spawn(
    "setpriv",
    ["--pdeathsig", "TERM", "unshare", "--mount", "sh", "-c", inItsOwnPlaces, "sh", folder],
    {
      env: { ...process.env, PATH: `${process.env["PATH"]}:/usr/sbin` },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let log = "";
  for (const stream of [server.stdout, server.stderr])
    stream.on("data", (words) => {
      log = (log + String(words)).slice(-LOG_KEPT);
    });
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = once(server, "exit");
      server.kill();
      await ended;
    }
    await dovecot.stop();
    await rm(folder, { recursive: true, force: true });
  };
  if (!(await greets(server, port))) {
    await stop();
    throw new Error(`OpenSMTPD did not start. ${log}`);
  }
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    journalUrl: dovecot.urlOf(JOURNAL),
    copies: () => countMaildir(join(dovecot.mailFolder, MAILBOX)),
    deliveredUpTo: () => oldestIn(join(folder, "spool", "queue")),
    [Symbol.asyncDispose]: stop,
  };
}

const MAILBOX = "recipients";
const JOURNAL = "journal";
const LOG_KEPT = 2_000;

/** The paths of queue and socket are built into the program. */
const inItsOwnPlaces = `mkdir -p /var/spool/smtpd
mount --bind "$1/spool" /var/spool/smtpd && mount --bind "$1/run" /run && exec smtpd -d -f "$1/smtpd.conf"`;

function configuration(
  { mailFolder, owner }: { readonly mailFolder: string; readonly owner: string },
  port: number,
): string {
  const idOf = (flag: string): string => execFileSync("id", [flag, owner], { encoding: "utf8" }).trim();
  const user = `${idOf("-u")}:${idOf("-g")}:${mailFolder}`;
  return `
table everybody { "@" = "${MAILBOX}, ${JOURNAL}" }
table mailboxes { "${MAILBOX}" = "${user}", "${JOURNAL}" = "${user}" }
smtp limit max-mails 1000
mda limit max-session-per-user 20
listen on 127.0.0.1 port ${port} hostname mail.example
action "keep" maildir "${mailFolder}/%{user.username}" userbase <mailboxes> virtual <everybody>
match from any for any action "keep"
`;
}

/** What a dead sender's connection may still hold. */
const ON_ITS_WAY_MS = 3_000;

/** When the oldest mail came that still waits in the queue, or a moment ago. */
async function oldestIn(queue: string): Promise<Date> {
  let oldest = Date.now() - ON_ITS_WAY_MS;
  for (const bucket of await entries(queue))
    for (const message of await entries(join(queue, bucket))) {
      // What is delivered meanwhile is gone, its folder too.
      const kept = await stat(join(queue, bucket, message, "message")).catch(() => null);
      if (kept) oldest = Math.min(oldest, kept.mtimeMs);
    }
  return new Date(oldest);
}

const entries = (folder: string): Promise<readonly string[]> => readdir(folder).catch(() => []);
