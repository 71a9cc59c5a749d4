import { spawn } from "node:child_process";
import { open, readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { DataFolder } from "./data-folder.ts";
import type { ClusterTools } from "./initialise-cluster.ts";
import { neutralEnvironment } from "./neutral-environment.ts";
import { serves } from "./pid-file.ts";

export interface SpawnedServer {
  readonly pid: number;
  /** True once the process has ended; `log` then says why. */
  ended(): boolean;
  /** What this process has written so far. */
  log(): Promise<string>;
}

/** Starts the server as a child in a session of its own, so that Ctrl-C reaches us alone and we stop it in order. */
export async function spawnServer(
  folder: DataFolder,
  port: number,
  tools: ClusterTools,
): Promise<SpawnedServer> {
  const [command, args] = tools.asOrdinaryUser(
    tools.binaries.postgres,
    serverArguments(folder, port, tools.fsync),
  );
  const log = await open(folder.log, "a", 0o600);
  const { size } = await log.stat();
  const child = spawn(command, args, {
    detached: true,
    stdio: ["ignore", log.fd, log.fd],
    env: neutralEnvironment,
    cwd: "/",
  });
  const pid = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("spawn", () => resolve(child.pid ?? 0));
  });
  await log.close();
  child.unref();
  return {
    pid,
    ended: () => child.exitCode !== null || child.signalCode !== null,
    log: async () => (await readFile(folder.log)).subarray(size).toString("utf8"),
  };
}

/** Fast shutdown: running transactions are rolled back. A server that takes longer is stopped without a checkpoint, which loses nothing committed. */
export async function stopServer(pid: number, cluster: string): Promise<void> {
  for (const [signal, patience] of [["SIGINT", 30_000] as const, ["SIGQUIT", 10_000] as const]) {
    if (!(await serves(pid, cluster))) return;
    process.kill(pid, signal);
    if (await endsWithin(patience, pid, cluster)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}

async function endsWithin(milliseconds: number, pid: number, cluster: string): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (performance.now() < deadline) {
    if (!(await serves(pid, cluster))) return true;
    await sleep(20);
  }
  return false;
}

function serverArguments(folder: DataFolder, port: number, fsync: boolean): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: 200,
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    ...(fsync ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  return [
    "-D",
    folder.cluster,
    ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
}
