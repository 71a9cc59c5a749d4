import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { greets } from "./greets-for-test.ts";

export interface TestDovecot {
  /** Holds the Maildir of each user under their name; what somebody else puts there belongs to `owner`. */
  readonly mailFolder: string;
  readonly owner: string;
  /** Of a mailbox of its own for each user; every user is let in with the one password. */
  readonly urlOf: (user: string, folder?: string) => string;
  readonly stop: () => Promise<void>;
}

/** A real IMAP server on loopback, with mailboxes in a folder that goes with it. Needs Debian's `dovecot-imapd`. */
export async function startDovecot(): Promise<TestDovecot> {
  const folder = await mkdtemp(join(tmpdir(), "dovecot-"));
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? "nobody" : userInfo().username;
  const port = await freePort();
  await chmod(folder, 0o755);
  for (const name of ["mail", "run"]) await mkdir(join(folder, name));
  if (isRoot) execFileSync("chown", ["-R", user, join(folder, "mail")]);
  await writeFile(join(folder, "dovecot.conf"), configuration(folder, user, port));
  const server = spawn("dovecot", ["-F", "-c", join(folder, "dovecot.conf")], {
    env: { ...process.env, PATH: `${process.env["PATH"]}:/usr/sbin` },
    stdio: "ignore",
  });
  const spawned = once(server, "spawn");
  await spawned;
  const stop = async (): Promise<void> => {
    if (server.exitCode === null) {
      const ended = once(server, "exit");
      server.kill();
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  };
  if (!(await greets(server, port))) {
    const log = await readFile(join(folder, "log"), "utf8").catch(() => "");
    await stop();
    throw new Error(`dovecot did not start. ${log}`);
  }
  return {
    ...{ mailFolder: join(folder, "mail"), owner: user, stop },
    urlOf: (name, box = "") => `imap://${name}:secret@127.0.0.1:${port}/${box}`,
  };
}

const configuration = (folder: string, user: string, port: number): string => `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/log
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail/%u
mail_always_cache_fields = hdr.message-id
first_valid_uid = 1
default_login_user = ${user}
default_internal_user = ${user}
default_internal_group = ${user === "nobody" ? "nogroup" : user}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${user} gid=${user === "nobody" ? "nogroup" : user} home=${folder}/mail/%u
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service stats {
  chroot =
}
`;

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port was free");
  return address.port;
}
