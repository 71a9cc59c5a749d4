import { redisForTest } from "@goodstanding/queue/suite/redis-for-test";
import { emptyRedis } from "./empty-queue.ts";

/** An empty database of a Redis, under a number that no other test file takes: the server may be a shared one. */
export async function redisDatabase(
  number: number,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const { url: server, stop } = await redisForTest();
  const url = new URL(server);
  url.pathname = `/${number}`;
  await emptyRedis(url.href);
  return { url: url.href, stop };
}
