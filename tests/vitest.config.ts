import { shared } from "../vitest.shared.ts";

export default shared({
  include: ["{guards,journeys,faults,browser,packages,corpus,bench}/**/*.test.ts"],
  exclude: ["**/node_modules/**", "**/*-fixtures/**", "**/*.redis.test.ts"],
  testTimeout: 60_000,
  globalSetup: ["../packages/database/src/test-global-setup.ts"],
});
