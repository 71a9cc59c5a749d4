import { setTimeout as sleep } from "node:timers/promises";
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from "@goodstanding/database/embedded/start-embedded-postgres";
import type { Logger } from "pino";

export interface KeptPostgres {
  /** Stays the same however often the server is started again. */
  superuserUrl(database: string): string;
  /** Resolves with a reason when the server cannot be kept running. */
  readonly lost: Promise<string>;
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 500;
const SHORT_LIFE_MS = 10_000;
const SHORT_LIVES = 3;

/**
 * The embedded server, kept running: one that was killed is started again on its own port, recovers what was
 * committed, and the services find it there. One that keeps dying is given up.
 */
export async function keepPostgres(dataDir: string, log: Logger): Promise<KeptPostgres> {
  let server = await startEmbeddedPostgres({ dataDir });
  const { port } = server;
  const stopping = new AbortController();
  const lost = Promise.withResolvers<string>();

  const watch = async (): Promise<void> => {
    let shortLives = 0;
    for (;;) {
      const startedAt = performance.now();
      if ((await untilGone(server, stopping.signal)) === "stopping") return;
      shortLives = performance.now() - startedAt < SHORT_LIFE_MS ? shortLives + 1 : 0;
      if (shortLives >= SHORT_LIVES) throw new Error(`it ended ${shortLives} times right after its start`);
      log.error({ pid: server.pid }, "PostgreSQL has ended and is started again");
      server = await startAgain(server, dataDir, port);
      log.warn({ pid: server.pid }, "PostgreSQL runs again");
    }
  };
  const watching = watch().catch((error: unknown) => {
    lost.resolve(`PostgreSQL has ended and cannot be started again: ${String(error)}`);
  });
  return {
    superuserUrl: (database) => server.superuserUrl(database),
    lost: lost.promise,
    stop: async () => {
      stopping.abort();
      await watching;
      await server.stop();
    },
  };
}

async function untilGone(server: EmbeddedPostgres, stopping: AbortSignal): Promise<"gone" | "stopping"> {
  while (!stopping.aborted) {
    if (!(await server.isRunning())) return "gone";
    await sleep(LOOK_EVERY_MS, undefined, { signal: stopping }).catch(() => undefined);
  }
  return "stopping";
}

async function startAgain(ended: EmbeddedPostgres, dataDir: string, port: number): Promise<EmbeddedPostgres> {
  await ended.stop(); // gives the folder back
  return startEmbeddedPostgres({ dataDir, port });
}
