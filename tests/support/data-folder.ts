import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDataFolder } from "@goodstanding/database/embedded/data-folder";
import { holderOf } from "@goodstanding/database/embedded/pid-file";
import { stopServer } from "@goodstanding/database/embedded/server-process";

/** The data folder of an installation, gone with its database server when the test is over. */
export interface TestDataFolder extends AsyncDisposable {
  readonly path: string;
}

export async function testDataFolder(): Promise<TestDataFolder> {
  const path = await mkdtemp(join(tmpdir(), "goodstanding-journey-"));
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      const server = await postgresOf(path);
      if (server) await stopServer(server.pid, server.cluster);
      await rm(path, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** The embedded server that runs on a data folder, whoever started it. */
export async function postgresOf(
  dataDir: string,
): Promise<{ readonly pid: number; readonly cluster: string; readonly port: number } | null> {
  if (!existsSync(join(dataDir, "postgres"))) return null;
  const { cluster } = await openDataFolder(join(dataDir, "postgres"));
  const holder = await holderOf(cluster);
  return holder.kind === "server" ? { pid: holder.pid, cluster, port: holder.port ?? 0 } : null;
}

/** Superuser's way into the database of a running installation. */
export async function superuserUrlOf(dataDir: string): Promise<string> {
  const server = await postgresOf(dataDir);
  if (!server) throw new Error(`No server runs on ${dataDir}`);
  const password = (await readFile(join(dataDir, "postgres", "superuser-password"), "utf8")).trim();
  return `postgres://postgres:${password}@127.0.0.1:${server.port}/goodstanding`;
}
