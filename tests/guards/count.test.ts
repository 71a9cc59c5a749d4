import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { repoRoot } from "@goodstanding/testing/repo-root";
import { describe, expect, it, onTestFinished } from "vitest";
import { run } from "./run-tool.ts";

const passing = {
  name: "/p/good.test.ts",
  status: "passed",
  assertionResults: [{ status: "passed", fullName: "adds" }],
};
const failing = {
  name: "/p/bad.test.ts",
  status: "failed",
  assertionResults: [{ status: "failed", fullName: "adds" }],
};
const broken = { name: "/p/broken.test.ts", status: "failed", assertionResults: [] };

const green = {
  ".turbo/runs/1.json": summary(["test", 0], ["typecheck", 0]),
  ".turbo/runs/2.json": summary(["test:redis", 0]),
  "p/test-report.json": { numPassedTests: 3, testResults: [passing] },
  "p/test-report.redis.json": { numPassedTests: 2, testResults: [passing] },
};

describe("the sum of a test run", () => {
  it("adds both halves", async () => {
    expect(await count(green, 0)).toEqual({ code: 0, lines: ["5 passed, 0 failed"] });
  });

  it("counts each test that failed", async () => {
    const report = { numPassedTests: 3, testResults: [passing, failing] };
    const files = { ...green, ".turbo/runs/1.json": summary(["test", 1]), "p/test-report.json": report };
    expect(await count(files, 1)).toEqual({
      code: 1,
      lines: ["failed: /p/bad.test.ts: adds", "5 passed, 1 failed"],
    });
  });

  it("counts a file that failed outside its tests", async () => {
    const report = { numPassedTests: 3, testResults: [passing, broken] };
    const files = { ...green, ".turbo/runs/1.json": summary(["test", 1]), "p/test-report.json": report };
    expect(await count(files, 1)).toMatchObject({
      code: 1,
      lines: [expect.anything(), "5 passed, 1 failed"],
    });
  });

  it("says under the name of what failed how its message begins", async () => {
    const message = `\u001b[31mAssertionError\u001b[39m: expected 301\n\n${"at x\n".repeat(40)}`;
    const told = {
      ...failing,
      assertionResults: [{ status: "failed", fullName: "adds", failureMessages: [message] }],
    };
    const unloaded = { ...broken, message: "x".repeat(5000) };
    const report = { numPassedTests: 3, testResults: [told, unloaded] };
    const files = { ...green, ".turbo/runs/1.json": summary(["test", 1]), "p/test-report.json": report };
    expect(await count(files, 1)).toEqual({
      code: 1,
      lines: [
        "failed: /p/bad.test.ts: adds",
        "  AssertionError: expected 301",
        ...Array.from({ length: 11 }, () => "  at x"),
        "failed: /p/broken.test.ts",
        `  ${"x".repeat(1000)}`,
        "5 passed, 2 failed",
      ],
    });
  });

  it("counts a type check that failed", async () => {
    const files = { ...green, ".turbo/runs/1.json": summary(["test", 0], ["typecheck", 2]) };
    expect(await count(files, 2)).toEqual({ code: 1, lines: ["failed: p#typecheck", "5 passed, 1 failed"] });
  });

  it("counts a run whose tests all passed and which failed all the same", async () => {
    const files = { ...green, ".turbo/runs/1.json": summary(["test", 1]) };
    expect(await count(files, 1)).toEqual({ code: 1, lines: ["failed: p#test", "5 passed, 1 failed"] });
    expect(await count(green, 1)).toMatchObject({
      code: 1,
      lines: [expect.anything(), "5 passed, 1 failed"],
    });
  });

  it("does not take a missing report for a success", async () => {
    const { "p/test-report.json": _, ...files } = green;
    expect(await count(files, 0)).toEqual({
      code: 1,
      lines: ["failed: p#test: no report", "2 passed, 1 failed"],
    });
  });

  it("does not take a cached result for a run", async () => {
    const files = { ...green, ".turbo/runs/1.json": summary(["test", 0, "HIT"]) };
    expect(await count(files, 0)).toMatchObject({
      code: 1,
      lines: [expect.anything(), "5 passed, 1 failed"],
    });
  });

  it("does not take one half for both", async () => {
    const { ".turbo/runs/2.json": _, ...files } = green;
    expect(await count(files, 0)).toEqual({
      code: 1,
      lines: ["failed: no package ran test:redis", "3 passed, 1 failed"],
    });
  });

  it("fails where nothing ran", async () => {
    expect(await count({}, 1)).toMatchObject({ code: 1 });
  });
});

function summary(...tasks: readonly (readonly [task: string, exitCode: number, status?: string])[]) {
  return {
    tasks: tasks.map(([task, exitCode, status = "MISS"]) => ({
      task,
      taskId: `p#${task}`,
      directory: "p",
      cache: { status },
      execution: { exitCode },
    })),
  };
}

async function count(files: Readonly<Record<string, object>>, exitCode: number) {
  const folder = await mkdtemp(join(tmpdir(), "goodstanding-count-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), JSON.stringify(content));
  }
  const { code, stdout } = await run("node", [join(repoRoot, ".ci", "count.mjs"), String(exitCode)], {
    cwd: folder,
  });
  return { code, lines: stdout.trimEnd().split("\n") };
}
