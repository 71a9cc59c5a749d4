import { fileURLToPath } from "node:url";
import type { Logger } from "pino";
import { supervise } from "./supervise.ts";
import { watchParents } from "./watch-parents.ts";

interface Run {
  readonly log: Logger;
  readonly env: NodeJS.ProcessEnv;
  /** Called once API and worker are ready. */
  readonly announce: () => void | Promise<void>;
}

const appFile = (app: "api" | "worker"): string =>
  fileURLToPath(new URL(`../../../${app}/src/main.ts`, import.meta.url));

/**
 * Runs API and worker until a signal comes, the starting process disappears, or one of them keeps dying; gives the
 * exit code once both have stopped.
 */
export async function runServices({ log, env, announce }: Run): Promise<number> {
  const ended = Promise.withResolvers<{ reason: string; code: number }>();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => ended.resolve({ reason: signal, code: 0 }));
  }
  const unwatch = watchParents(env.GOODSTANDING_BOOTSTRAP_PID, () =>
    ended.resolve({ reason: "the starting process is gone", code: 0 }),
  );
  const services = supervise(
    (["api", "worker"] as const).map((name) => ({ name, file: appFile(name), env })),
    log,
  );
  services.brokenDown.then((reason) => ended.resolve({ reason, code: 1 }));
  services.ready.then(announce).catch((error: unknown) => ended.resolve({ reason: String(error), code: 1 }));
  const { reason, code } = await ended.promise;
  log.info({ reason }, "Stopping");
  unwatch();
  await services.stop();
  return code;
}
