import { setTimeout as sleep } from "node:timers/promises";
import type { DataFolder } from "./data-folder.ts";
import { freePort } from "./free-port.ts";
import type { ClusterTools } from "./initialise-cluster.ts";
import { holderOf, removeForeignPidFile } from "./pid-file.ts";
import { type Answer, probeServer } from "./probe-server.ts";
import { type SpawnedServer, spawnServer, stopServer } from "./server-process.ts";

export interface Start {
  readonly folder: DataFolder;
  readonly tools: ClusterTools;
  readonly host: string;
  readonly password: string;
  /** A free one where undefined. */
  readonly port: number | undefined;
  /** How long a predecessor that is just ending may keep the cluster. */
  readonly patienceMs: number;
}

export interface RunningServer {
  readonly pid: number;
  readonly port: number;
  readonly adopted: boolean;
}

/** How long recovery after a crash may take. */
const RECOVERY_MS = 120_000;

/** The server that already runs on the cluster, or a new one. The caller holds the folder's lock. */
export async function adoptOrStart(start: Start): Promise<RunningServer> {
  const deadline = performance.now() + start.patienceMs;
  for (;;) {
    const outcome = await attempt(start);
    if (typeof outcome !== "string") return outcome;
    if (performance.now() > deadline) throw new Error(outcome);
    await sleep(250);
  }
}

/** The running server, or why there is none yet. Throws where waiting does not help. */
async function attempt(start: Start): Promise<RunningServer | string> {
  const holder = await holderOf(start.folder.cluster);
  if (holder.kind === "server") return adopt(start, holder.pid, holder.port);
  if (holder.kind === "other-program") await removeForeignPidFile(start.folder.cluster, holder.content);
  const port = start.port ?? (await freePort());
  return untilReady(start, await spawnServer(start.folder, port, start.tools), port);
}

async function adopt(start: Start, pid: number, port: number | null): Promise<RunningServer | string> {
  if (port === null) return unusable(start, pid, "has not opened its port");
  const answer = await pollWhile(start, port, ({ kind }) => kind === "starting");
  if (answer.kind === "ready") return { pid, port, adopted: true };
  if (answer.kind === "foreign") throw new Error(unusable(start, pid, `cannot be used: ${answer.reason}`));
  return unusable(start, pid, "does not answer");
}

const unusable = ({ folder }: Start, pid: number, why: string): string =>
  `The server that holds ${folder.cluster} (process ${pid}) ${why}. Stop it with "kill -INT ${pid}" and start again.`;

async function untilReady(
  start: Start,
  server: SpawnedServer,
  port: number,
): Promise<RunningServer | string> {
  const answer = await pollWhile(start, port, ({ kind }) => kind !== "ready" && !server.ended());
  if (answer.kind === "ready" && !server.ended()) return { pid: server.pid, port, adopted: false };
  const log = await server.log();
  if (server.ended()) return explainEnd(start, log);
  await stopServer(server.pid, start.folder.cluster);
  throw new Error(`The new server cannot be used (${JSON.stringify(answer)}). Its log says:\n${log}`);
}

/** The first answer that `unsettled` does not want to wait beyond, or the last one when recovery takes too long. */
async function pollWhile(
  start: Start,
  port: number,
  unsettled: (answer: Answer) => boolean,
): Promise<Answer> {
  const deadline = performance.now() + RECOVERY_MS;
  for (;;) {
    const answer = await probeServer(
      { host: start.host, port, password: start.password },
      start.folder.cluster,
    );
    if (!unsettled(answer) || performance.now() > deadline) return answer;
    await sleep(20);
  }
}

/** Worth another attempt: a predecessor not yet reaped or whose children still end, or somebody was faster to take the free port. */
function explainEnd(start: Start, log: string): string {
  const message = `PostgreSQL does not start on ${start.folder.cluster}:\n${log.trim()}`;
  if (/lock file "postmaster.pid" already exists|pre-existing shared memory block/.test(log)) return message;
  if (start.port === undefined && log.includes("could not create any TCP/IP sockets")) return message;
  throw new Error(message);
}
