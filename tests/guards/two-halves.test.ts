import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repoRoot } from "@goodstanding/testing/repo-root";
import { describe, expect, it, onTestFinished } from "vitest";
import { run } from "./run-tool.ts";

describe("npm test", () => {
  it("runs both halves where there is a redis-server", async () => {
    const { code, stdout, calls } = await start("test-all.ts", { turbo: "", "redis-server": "" });
    expect([code, stdout]).toEqual([0, ""]);
    expect(calls).toEqual([
      expect.stringMatching(/^run lint typecheck test --continue/),
      expect.stringMatching(/^run test:redis --continue/),
    ]);
  });

  it("runs both halves where TEST_REDIS_URL names a server", async () => {
    const { calls } = await start("test-all.ts", { turbo: "" }, { TEST_REDIS_URL: "redis://127.0.0.1:1" });
    expect(calls).toHaveLength(2);
  });

  it("says in one line what did not run and the command that brings it", async () => {
    const { code, stdout, calls } = await start("test-all.ts", { turbo: "" });
    expect([code, stdout]).toEqual([
      0,
      "Not run: the Redis half. To run it: apt-get install redis-server && npm run test:redis\n",
    ]);
    expect(calls).toHaveLength(1);
  });

  it("runs the second half when the first failed, and fails", async () => {
    const turbo = 'case "$*" in *redis*) exit 0;; *) exit 3;; esac';
    const { code, calls } = await start("test-all.ts", { turbo, "redis-server": "" });
    expect([code, calls.length]).toEqual([3, 2]);
  });

  it("fails when the second half alone failed", async () => {
    const turbo = 'case "$*" in *redis*) exit 4;; *) exit 0;; esac';
    expect(await start("test-all.ts", { turbo, "redis-server": "" })).toMatchObject({ code: 4 });
  });
});

describe("npm run test:redis", () => {
  it("fails where there is no Redis, and says what to do", async () => {
    const { code, stderr, calls } = await start("redis-half.ts", { turbo: "" });
    expect([code, calls]).toEqual([1, []]);
    expect(stderr).toContain("apt-get install redis-server");
  });

  it("ends as its suites do", async () => {
    expect(await start("redis-half.ts", { turbo: "exit 5", "redis-server": "" })).toMatchObject({ code: 5 });
  });
});

/** Runs one of the runners with a PATH of Node and the given scripts; `calls` are the arguments that turbo got. */
async function start(runner: string, scripts: Readonly<Record<string, string>>, env: NodeJS.ProcessEnv = {}) {
  const bin = await mkdtemp(join(tmpdir(), "goodstanding-runner-"));
  onTestFinished(() => rm(bin, { recursive: true, force: true }));
  await symlink(process.execPath, join(bin, "node"));
  for (const [name, body] of Object.entries(scripts)) {
    await writeFile(join(bin, name), `#!/bin/sh\necho "$*" >> ${bin}/${name}.calls\n${body}\n`, {
      mode: 0o755,
    });
  }
  const file = join(repoRoot, "tests", "runner", runner);
  const ended = await run("node", [file], { cwd: bin, env: { PATH: bin, ...env } });
  const calls = await readFile(join(bin, "turbo.calls"), "utf8").catch(() => "");
  return { ...ended, calls: calls.split("\n").filter((line) => line !== "") };
}
