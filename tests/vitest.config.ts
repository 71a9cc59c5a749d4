import { shared } from "../vitest.shared.ts";

const never = ["**/node_modules/**", "**/*-fixtures/**", "**/*.redis.test.ts"];
/** What measures time or memory, or fills the machine, has it to itself. */
const alone = [
  "browser/**/*.test.ts",
  "bench/smoke.test.ts",
  "faults/{large-build,large-package,rate-limit}.test.ts",
];
const everywhere = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  globalSetup: ["../packages/database/src/test-global-setup.ts"],
};

/** Most of these tests wait for processes of their own, so two files run side by side; the others come after them. */
export default shared({
  projects: [
    {
      test: {
        ...everywhere,
        name: "side by side",
        include: ["{guards,journeys,faults,packages,corpus,bench}/**/*.test.ts"],
        exclude: [...never, ...alone],
        maxWorkers: 2,
        sequence: { groupOrder: 0 },
      },
    },
    {
      test: {
        ...everywhere,
        name: "alone",
        include: alone,
        exclude: never,
        maxWorkers: 1,
        sequence: { groupOrder: 1 },
      },
    },
  ],
});
