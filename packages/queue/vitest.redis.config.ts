import { shared } from "../../vitest.shared.ts";

/** The same suite on Redis; apart, since it needs a server that not every machine has. */
export default shared({
  include: ["src/redis.*.test.ts"],
  outputFile: { json: "test-report.redis.json" },
});
