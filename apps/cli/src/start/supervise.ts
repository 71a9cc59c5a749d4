import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Logger } from "pino";

export interface Service {
  readonly name: string;
  readonly file: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Supervised {
  /** Resolves when every service has said that it is ready; rejects when one ends before that. */
  readonly ready: Promise<void>;
  /** Resolves with a reason when a service keeps dying. */
  readonly brokenDown: Promise<string>;
  stop(): Promise<void>;
}

const RESTART_AFTER_MS = 1000;
const FAILED_STARTS = 3;
const STOP_WITHIN_MS = 20_000;
/** What is short-lived is let go of sooner, and the rest grows in smaller steps: half is held resident of what else would be. */
const leanMemory = ["--max-semi-space-size=4", "--heap-growing-percent=30"];

/**
 * Threads that read files share two of the C library's heaps instead of having eight a processor, each of which keeps
 * what was freed in it: some 20 MiB. Other C libraries than GNU's do not know the name.
 */
const fewArenas = { MALLOC_ARENA_MAX: "2" };

/**
 * Where Node keeps what it has read of the sources: a process that finds it there starts sooner and without the part of
 * Node that takes types away, some 25 MiB in each process and each thread. Nothing is lost where it cannot be written.
 */
const compileCache = fileURLToPath(new URL("../../../../node_modules/.cache/compile", import.meta.url));

/** Keeps child processes running: one that dies is started again, one that cannot start ends the whole. */
export function supervise(services: readonly Service[], log: Logger): Supervised {
  const children = new Map<string, ChildProcess>();
  const broken = Promise.withResolvers<string>();
  let stopping = false;

  const launch = (service: Service, failedStarts: number): Promise<void> => {
    let wasReady = false;
    const child = fork(service.file, [], {
      env: { NODE_COMPILE_CACHE: compileCache, ...fewArenas, ...service.env },
      execArgv: [...process.execArgv, ...leanMemory],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    children.set(service.name, child);
    const ready = Promise.withResolvers<void>();
    child.once("message", () => {
      wasReady = true;
      ready.resolve();
    });
    child.once("exit", (code, signal) => {
      ready.reject(new Error(`${service.name} ended (${signal ?? code}) before it was ready`));
      if (stopping) return;
      const failed = wasReady ? 0 : failedStarts + 1;
      log.warn({ service: service.name, code, signal }, "A service ended and is started again");
      if (failed >= FAILED_STARTS)
        broken.resolve(`${service.name} ended ${failed} times before it was ready`);
      else
        setTimeout(() => void (stopping || launch(service, failed).catch(() => undefined)), RESTART_AFTER_MS);
    });
    return ready.promise;
  };

  const ready = Promise.all(services.map((service) => launch(service, 0))).then(() => undefined);
  return {
    ready,
    brokenDown: broken.promise,
    stop: async () => {
      stopping = true;
      await Promise.all([...children.values()].map(stopChild));
    },
  };
}

function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const impatience = setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS);
    child.once("exit", () => {
      clearTimeout(impatience);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
