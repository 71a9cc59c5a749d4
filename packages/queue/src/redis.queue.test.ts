import { Redis } from "ioredis";
import { queueSuite } from "./suite/queue-suite.ts";
import { redisForTest } from "./suite/redis-for-test.ts";
import type { SuiteStore } from "./suite/suite-store.ts";

queueSuite("Redis", async (): Promise<SuiteStore> => {
  const server = await redisForTest();
  const url = new URL(server.url);
  const client = new Redis(server.url);
  return {
    store: { redisUrl: server.url },
    address: { host: url.hostname, port: Number(url.port || 6379) },
    through: (port) => {
      const other = new URL(server.url);
      other.port = String(port);
      return { redisUrl: other.href };
    },
    empty: async () => {
      await client.flushdb();
    },
    close: async () => {
      client.disconnect();
      await server.stop();
    },
  };
});
