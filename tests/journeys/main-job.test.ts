import { mainJobStory } from "../support/main-job-story.ts";

mainJobStory("PostgreSQL", async () => null);
