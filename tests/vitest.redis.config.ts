import { shared } from "../vitest.shared.ts";

/** The main job and the faults of the queue once more, on Redis; apart, since it needs a server that not every machine has. */
export default shared({
  include: ["{journeys,faults}/**/*.redis.test.ts"],
  outputFile: { json: "test-report.redis.json" },
  globalSetup: ["../packages/database/src/test-global-setup.ts"],
});
