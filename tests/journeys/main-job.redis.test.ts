import { afterAll } from "vitest";
import { mainJobStory } from "../support/main-job-story.ts";
import { redisDatabase } from "../support/redis-database.ts";

let redis: Awaited<ReturnType<typeof redisDatabase>> | undefined;
afterAll(() => redis?.stop());

mainJobStory("Redis", async () => {
  redis = await redisDatabase(7);
  return redis.url;
});
