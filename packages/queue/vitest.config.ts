import { shared } from "../../vitest.shared.ts";

export default shared({
  exclude: ["src/redis.*.test.ts"],
  globalSetup: ["../database/src/test-global-setup.ts"],
});
