import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { repoRoot } from "./repo-root.ts";

test("the workspace file lies there", () => {
  expect(existsSync(join(repoRoot, "pnpm-workspace.yaml"))).toBe(true);
});
