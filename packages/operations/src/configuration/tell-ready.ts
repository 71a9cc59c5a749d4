import { flushCompileCache } from "node:module";

/**
 * Tells the process that started this one that it may be used, with what it has to know. Where nobody started it there
 * is nobody to tell; one that has disappeared in the meantime ends this process by `onShutdown`.
 */
export function tellReady(facts: Readonly<Record<string, unknown>> = {}): void {
  // Now rather than at the end, which may come with SIGKILL: the next start finds what this one has compiled.
  flushCompileCache();
  process.send?.({ ready: true, ...facts }, () => undefined);
}
