import { afterAll } from "vitest";
import { emptiedQueueStory } from "../support/emptied-queue-story.ts";
import { redisDatabase } from "../support/redis-database.ts";

let redis: Awaited<ReturnType<typeof redisDatabase>> | undefined;
afterAll(() => redis?.stop());

emptiedQueueStory("Redis", async () => {
  redis = await redisDatabase(8);
  return redis.url;
});
