import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { repoRoot } from "@goodstanding/testing/repo-root";
import { environmentWith } from "./environment.ts";

/** A worker of its own, to be killed. It ends by itself when this process does. */
export interface WorkerProcess extends AsyncDisposable {
  readonly pid: number;
  /** kill -9, and waits until it is gone. */
  readonly kill: () => Promise<void>;
}

const workerFile = join(repoRoot, "apps", "worker", "src", "main.ts");

/**
 * Starts a worker and waits until it takes jobs.
 * @param file one that says when it is ready, as the product's own does
 */
export async function startWorkerProcess(
  env: Readonly<Record<string, string>>,
  file = workerFile,
): Promise<WorkerProcess> {
  const child = fork(file, [], {
    env: environmentWith(env),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  await Promise.race([
    once(child, "message"),
    ended.then(() => {
      throw new Error(`The worker ended (${child.signalCode ?? child.exitCode}) before it was ready`);
    }),
  ]);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (isRunning(child)) child.kill(signal);
    await ended;
  };
  return {
    pid: child.pid ?? 0,
    kill: () => end("SIGKILL"),
    [Symbol.asyncDispose]: () => end("SIGTERM"),
  };
}

const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null;
