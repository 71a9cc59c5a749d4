import { isAlive } from "./is-alive.ts";

const EVERY_MS = 500;

/**
 * Calls `gone` once when the process that started this one has disappeared, or the bootstrap behind it, whose pid
 * comes in GOODSTANDING_BOOTSTRAP_PID: a closed terminal must not leave servers behind.
 */
export function watchParents(bootstrapPid: string | undefined, gone: () => void): () => void {
  const parent = process.ppid;
  const bootstrap = Number(bootstrapPid ?? 0);
  const timer = setInterval(() => {
    if (process.ppid === parent && (bootstrap === 0 || isAlive(bootstrap))) return;
    clearInterval(timer);
    gone();
  }, EVERY_MS);
  return () => clearInterval(timer);
}
