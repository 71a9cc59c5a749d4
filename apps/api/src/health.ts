import type { FastifyInstance } from "fastify";
import type { ApiDeps } from "./context.ts";

/** `/healthz`: this process lives. `/readyz`: what it needs answers; 503 names what does not; why stands in the log. */
export function health(app: FastifyInstance, { database, queue, release, log }: ApiDeps): void {
  const answers = (check: string, part: { readonly ping: () => Promise<void> }): Promise<string> =>
    part.ping().then(
      () => "ok",
      (error: unknown) => {
        log.warn({ error, check }, "What the service needs does not answer");
        return "unavailable";
      },
    );
  app.get("/healthz", () => ({ status: "ok", product: "goodstanding", version: release }));
  app.get("/readyz", async (_request, reply) => {
    const checks = {
      database: await answers("database", database),
      queue: await answers("queue", queue),
    };
    const ready = Object.values(checks).every((check) => check === "ok");
    return reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? "ok" : "unavailable", version: release, checks });
  });
}
