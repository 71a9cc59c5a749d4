import { readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDataFolder } from "./embedded/data-folder.ts";
import { livingProcess } from "./embedded/living-process.ts";
import { holderOf } from "./embedded/pid-file.ts";
import { stopServer } from "./embedded/server-process.ts";

/** Followed by the number of the process that owns the server. */
export const testFolderPrefix = "goodstanding-test-";

/** Ends the servers of test runs that were killed before they could. */
export async function removeAbandonedTestServers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (name.startsWith(testFolderPrefix) && (await isAbandoned(name))) await remove(join(tmpdir(), name));
  }
}

async function isAbandoned(name: string): Promise<boolean> {
  const owner = Number.parseInt(name.slice(testFolderPrefix.length), 10);
  if (Number.isNaN(owner) || (await livingProcess(owner)) !== null) return false;
  const folder = await stat(join(tmpdir(), name)).catch(() => null);
  return folder?.uid === process.getuid?.();
}

async function remove(path: string): Promise<void> {
  const { cluster } = await openDataFolder(path);
  const holder = await holderOf(cluster);
  if (holder.kind === "server") await stopServer(holder.pid, cluster);
  await rm(path, { recursive: true, force: true });
}
