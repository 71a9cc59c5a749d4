import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { repoRoot } from "@goodstanding/testing/repo-root";
import { beforeAll, describe, expect, it } from "vitest";
import { type LintReport, lintReport } from "./lint-report.ts";

const fixtures = join(import.meta.dirname, "lint-fixtures");

/** Each fixture and the rules that refuse it. */
const refused: Readonly<Record<string, readonly string[]>> = {
  "apps/api/src/import-pg.ts": ["boundaries(imports)"],
  "apps/api/src/import-worker.ts": ["boundaries(imports)"],
  "apps/console/src/features/filings/import-another-feature.ts": ["boundaries(imports)"],
  "apps/console/src/lib/import-api-value.ts": ["boundaries(imports)"],
  "apps/console/src/ui/import-a-feature.ts": ["boundaries(imports)"],
  "apps/worker/src/import-testing.ts": ["boundaries(imports)"],
  "packages/database/src/import-test-code.ts": ["boundaries(imports)"],
  "packages/database/src/reach-across-by-path.ts": ["boundaries(imports)"],
  "packages/domain/src/access/import-a-value.ts": ["boundaries(imports)"],
  "packages/domain/src/filings/import-upwards.ts": ["boundaries(imports)"],
  "packages/domain/src/horoscopes/stand-in-no-row.ts": ["boundaries(imports)"],
  "packages/domain/src/kernel/draw-a-number.ts": ["boundaries(clock)"],
  "packages/domain/src/kernel/import-from-outside.ts": ["boundaries(imports)"],
  "packages/domain/src/kernel/make-a-date.ts": ["boundaries(clock)"],
  "packages/domain/src/policy/import-upwards.ts": ["boundaries(imports)"],
  "packages/mail/src/use-operations-type.ts": ["boundaries(imports)"],
  "packages/operations/src/assert-not-null.ts": ["typescript(no-non-null-assertion)"],
  "packages/operations/src/cycle-a.ts": ["import(no-cycle)"],
  "packages/operations/src/cycle-b.ts": ["import(no-cycle)"],
  "packages/operations/src/export-default.ts": ["import(no-default-export)"],
  "packages/operations/src/float-a-promise.ts": ["typescript(no-floating-promises)"],
  "packages/operations/src/forget-a-case.ts": ["typescript(switch-exhaustiveness-check)"],
  "packages/operations/src/import-a-type-as-value.ts": ["typescript(consistent-type-imports)"],
  "packages/operations/src/import-ioredis-lazily.ts": ["boundaries(imports)"],
  "packages/operations/src/import-nodemailer.ts": ["boundaries(imports)"],
  "packages/operations/src/leave-a-todo.ts": ["eslint(no-warning-comments)"],
  "packages/operations/src/misuse-a-promise.ts": ["typescript(no-misused-promises)"],
  "packages/operations/src/read-the-clock.ts": ["boundaries(clock)"],
  "packages/operations/src/say-any.ts": ["typescript(no-explicit-any)"],
  "packages/operations/src/skip.test.ts": ["vitest(no-focused-tests)"],
  "packages/policy-packs/src/import-an-adapter.ts": ["boundaries(imports)"],
  "packages/queue/src/import-another-adapter.ts": ["boundaries(imports)"],
  "packages/storage/src/import-bullmq.ts": ["boundaries(imports)"],
};

describe("the linter, by the repository's own configuration", () => {
  let report: LintReport;
  beforeAll(async () => {
    report = await lintReport(fixtures, join(repoRoot, ".oxlintrc.json"));
  });

  it.each(Object.entries(refused))("refuses %s", (file, rules) => {
    const found = report.diagnostics.filter(({ filename }) => filename === file).map(({ code }) => code);
    expect([...new Set(found)].toSorted()).toEqual(rules);
  });

  it("has an expectation for every fixture", async () => {
    const files = await readdir(fixtures, { recursive: true });
    expect(files.filter((file) => /\.tsx?$/.test(file)).toSorted()).toEqual(Object.keys(refused).toSorted());
  });
});

describe("the rule of boundaries", () => {
  it("visits the whole tree", { timeout: 60_000 }, async () => {
    const configuration = join(import.meta.dirname, "boundaries", "visited.oxlintrc.json");
    const { diagnostics } = await lintReport(repoRoot, configuration);
    const imports = diagnostics.filter(({ code }) => code === "boundaries(visited)");
    const files = new Set(imports.map(({ filename }) => filename));
    expect(imports.length).toBeGreaterThan(1_500);
    expect(files.size).toBeGreaterThan(400);
    const workspaces = new Set([...files].map((file) => file.split("/").slice(0, 2).join("/")));
    const folders = ["apps", "packages"].map(async (top) =>
      (await readdir(join(repoRoot, top))).map((name) => `${top}/${name}`),
    );
    expect([...workspaces]).toEqual(expect.arrayContaining((await Promise.all(folders)).flat()));
  });
});
