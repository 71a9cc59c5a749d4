import { watchParents } from "./watch-parents.ts";

export interface StopRequest {
  /** Resolves with a reason once this process is to stop. */
  readonly asked: Promise<string>;
  /** Stops watching the starting process; signals are still taken, so that nothing cuts an orderly end short. */
  readonly unwatch: () => void;
}

/**
 * A signal, or the end of the process that started this one. Made before anything is started that would outlive this
 * process; a request that comes in the middle of starting waits until that has come to its end.
 */
export function stopRequest(bootstrapPid: string | undefined): StopRequest {
  const { promise, resolve } = Promise.withResolvers<string>();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve(signal));
  // A closed terminal takes nothing away but the words.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  return {
    asked: promise,
    unwatch: watchParents(bootstrapPid, () => resolve("the starting process is gone")),
  };
}
