import type { Logger } from "pino";

const DEADLINE_MS = 15_000;
const STARTER_IS_GONE = "the starting process is gone";

/**
 * Closes in order and ends the process on Ctrl-C, on SIGTERM, and when the process that started this one disappears
 * (its channel closes, or has closed). Whatever hangs longer than the deadline is left behind: rows tell the next start what was open.
 * Gives what does the same for a reason of the process's own, which then ends with 1.
 */
export function onShutdown(log: Logger, close: () => Promise<void>): (reason: string) => void {
  let closing = false;
  const shutDown = (reason: string, code = 0) => {
    if (closing) return;
    closing = true;
    log.info({ reason }, "Shutting down");
    setTimeout(() => process.exit(1), DEADLINE_MS).unref();
    close().then(
      () => process.exit(code),
      (error: unknown) => {
        log.error({ error }, "Shutting down failed");
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", () => shutDown("SIGINT"));
  process.on("SIGTERM", () => shutDown("SIGTERM"));
  if (process.send && process.connected) process.on("disconnect", () => shutDown(STARTER_IS_GONE));
  else if (process.send) shutDown(STARTER_IS_GONE);
  return (reason) => shutDown(reason, 1);
}
