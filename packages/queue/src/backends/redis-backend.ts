import { createRedisBackend, Queue, Worker } from "bullmq";
import { Redis } from "ioredis";
import type { Backend } from "../backend.ts";

/** Redis or Valkey. A producer gives up soon where the server is away; a worker waits for it as long as it takes. */
export function redisBackend(redisUrl: string, onError: (error: Error) => void): Backend {
  const producer = new Redis(redisUrl, { maxRetriesPerRequest: 1, connectTimeout: 5_000 });
  const consumer = new Redis(redisUrl, {
    maxRetriesPerRequest: null,
    connectTimeout: 5_000,
    lazyConnect: true,
  });
  for (const client of [producer, consumer]) client.on("error", onError);
  return {
    openQueue: (name) => new Queue(name, { connection: producer }, createRedisBackend).on("error", onError),
    openWorker: (name, processor, settings) => {
      const worker = new Worker(name, processor, { ...settings, connection: consumer }, createRedisBackend);
      worker.on("error", onError);
      return worker.on("lockRenewalFailed", (ids) => ids.forEach((id) => worker.cancelJob(id, "lock lost")));
    },
    ping: async () => {
      await producer.ping();
    },
    close: async () => {
      producer.disconnect();
      consumer.disconnect();
    },
  };
}
