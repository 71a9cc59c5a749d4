import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { livingProcess } from "./living-process.ts";

/** Who holds a cluster, as its `postmaster.pid` and the table of processes tell together. */
export type Holder =
  | { readonly kind: "nobody" }
  /** The server named there lives. */
  | { readonly kind: "server"; readonly pid: number; readonly port: number | null }
  /** The process named there has ended; PostgreSQL takes such a file away by itself once the process is reaped. */
  | { readonly kind: "ended" }
  /** The number now belongs to another program, as after a restart of the machine: PostgreSQL would refuse for ever. */
  | { readonly kind: "other-program"; readonly content: string };

export async function holderOf(cluster: string): Promise<Holder> {
  const content = await readPidFile(cluster);
  if (content === null) return { kind: "nobody" };
  const [pidLine = "", , , portLine = ""] = content.split("\n");
  const pid = Number(pidLine);
  if (!Number.isInteger(pid) || pid <= 0 || (await livingProcess(pid)) === null) return { kind: "ended" };
  if (!(await serves(pid, cluster))) return { kind: "other-program", content };
  return { kind: "server", pid, port: Number(portLine) || null };
}

/** Takes away a pid file whose number now belongs to another program, unless it has changed since it was judged. */
export async function removeForeignPidFile(cluster: string, judged: string): Promise<void> {
  if ((await readPidFile(cluster)) === judged) await rm(pidFile(cluster));
}

/** True while this process serves this cluster: a server works inside its cluster. Where the system does not tell, any server counts. */
export async function serves(pid: number, cluster: string): Promise<boolean> {
  const found = await livingProcess(pid);
  if (found?.program !== "postgres") return false;
  return found.workingFolder === null || found.workingFolder === cluster;
}

const pidFile = (cluster: string): string => join(cluster, "postmaster.pid");

const readPidFile = (cluster: string): Promise<string | null> =>
  readFile(pidFile(cluster), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
