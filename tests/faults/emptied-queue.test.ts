import { emptiedQueueStory } from "../support/emptied-queue-story.ts";

emptiedQueueStory("PostgreSQL", async () => null);
