import { defineConfig, type ViteUserConfig } from "vitest/config";

type TestOptions = NonNullable<ViteUserConfig["test"]>;

/** One test configuration for every package; each run leaves `test-report.json`, from which the totals are added up. */
export function shared(test: TestOptions = {}): ViteUserConfig {
  return defineConfig({
    test: {
      include: ["src/**/*.test.{ts,tsx}"],
      environment: "node",
      reporters: ["default", "json"],
      outputFile: { json: "test-report.json" },
      passWithNoTests: false,
      testTimeout: 20_000,
      hookTimeout: 60_000,
      ...test,
    },
  });
}
