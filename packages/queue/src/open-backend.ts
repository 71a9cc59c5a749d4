import type { Backend } from "./backend.ts";
import { postgresBackend } from "./backends/postgres-backend.ts";
import { redisBackend } from "./backends/redis-backend.ts";

export type QueueStore = { readonly databaseUrl: string } | { readonly redisUrl: string };

export function openBackend(store: QueueStore, onError: (error: Error) => void): Backend {
  return "redisUrl" in store
    ? redisBackend(store.redisUrl, onError)
    : postgresBackend(store.databaseUrl, onError);
}
