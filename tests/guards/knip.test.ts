import { join } from "node:path";
import { repoRoot } from "@goodstanding/testing/repo-root";
import { expect, it } from "vitest";
import { runTool } from "./run-tool.ts";

const fixture = join(import.meta.dirname, "knip-fixtures");
const kinds = ["files", "exports", "types", "dependencies", "devDependencies"] as const;

it("finds dead files, exports and dependencies by the repository's own configuration", async () => {
  const { code, stdout } = await runTool(
    "knip",
    [
      "--directory",
      fixture,
      "--config",
      join(repoRoot, "knip.json"),
      "--reporter",
      "json",
      "--no-config-hints",
    ],
    fixture,
  );
  const { issues }: Report = JSON.parse(stdout);
  const found = issues.flatMap((issue) =>
    kinds.flatMap((kind) => issue[kind].map(({ name }) => [kind, name])),
  );
  expect(code).toBe(1);
  expect(found).toEqual([
    ["files", "apps/demo/src/never-imported.ts"],
    ["dependencies", "unused-dependency"],
    ["exports", "dead"],
  ]);
});

interface Report {
  readonly issues: readonly Readonly<Record<(typeof kinds)[number], readonly { readonly name: string }[]>>[];
}
