import { type RedisForTest, redisForTest } from "@goodstanding/queue/suite/redis-for-test";
import { afterAll } from "vitest";
import { mainJobStory } from "../support/main-job-story.ts";

let redis: RedisForTest | undefined;
afterAll(() => redis?.stop());

mainJobStory("Redis", async () => {
  redis = await redisForTest();
  return redis.url;
});
