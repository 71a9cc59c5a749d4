import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";

const packages = ["complete.zip", "faulty.zip"] as const;

/** The two demonstration packages, to be fetched and then uploaded like any other. Registered in demo mode alone. */
export function demoPackages(app: FastifyInstance, folder: string): void {
  for (const name of packages) {
    app.get(`/demo/packages/${name}`, async (_request, reply) => {
      await access(join(folder, name));
      return reply.type("application/zip").send(createReadStream(join(folder, name)));
    });
  }
}
