import type { FastifyInstance } from "fastify";
import type { ApiDeps } from "./context.ts";

/** `/healthz`: this process lives. `/readyz`: what it needs answers; 503 names what does not. */
export function health(app: FastifyInstance, { database, queue, release }: ApiDeps): void {
  app.get("/healthz", () => ({ status: "ok", product: "goodstanding", version: release }));
  app.get("/readyz", async (_request, reply) => {
    const checks = {
      database: await answers(() => database.ping()),
      queue: await answers(() => queue.ping()),
    };
    const ready = Object.values(checks).every((check) => check === "ok");
    return reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? "ok" : "unavailable", version: release, checks });
  });
}

const answers = (ping: () => Promise<void>): Promise<string> =>
  ping().then(
    () => "ok",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
