import { fileURLToPath } from "node:url";
import type { Logger } from "pino";
import { exitCodes } from "../exit-codes.ts";
import type { StopRequest } from "./stop-request.ts";
import { supervise } from "./supervise.ts";

interface Run {
  readonly log: Logger;
  readonly env: NodeJS.ProcessEnv;
  readonly stop: StopRequest;
  /** Resolves with a reason when something that the services cannot do without is gone for good. */
  readonly lost?: Promise<string>;
  /** Called once API and worker are ready. */
  readonly announce: () => void | Promise<void>;
}

interface End {
  readonly reason: string;
  readonly code: number;
}

const BROKEN_DOWN = 1;

const appFile = (app: "api" | "worker"): string =>
  fileURLToPath(new URL(`../../../${app}/src/main.ts`, import.meta.url));

/**
 * Runs API and worker until they are asked to stop, one of them keeps dying, something is lost, or this process itself
 * fails; gives the exit code once both have stopped.
 */
export async function runServices({ log, env, stop, lost, announce }: Run): Promise<number> {
  const ended = Promise.withResolvers<End>();
  const breakDown = (reason: unknown): void => ended.resolve({ reason: String(reason), code: BROKEN_DOWN });
  process.on("uncaughtException", (error) => {
    log.fatal({ error }, "Unforeseen");
    ended.resolve({ reason: String(error), code: exitCodes.ourFault });
  });
  const services = supervise(
    (["api", "worker"] as const).map((name) => ({ name, file: appFile(name), env })),
    log,
  );
  void stop.asked.then((reason) => ended.resolve({ reason, code: exitCodes.fine }));
  void services.brokenDown.then(breakDown);
  void lost?.then(breakDown);
  services.ready.then(announce).catch(breakDown);
  const { reason, code } = await ended.promise;
  log[code === exitCodes.fine ? "info" : "fatal"]({ reason }, "Stopping");
  stop.unwatch();
  await services.stop();
  process.stdout.write("  已停止 stopped\n");
  return code;
}
