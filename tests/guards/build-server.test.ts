import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repoRoot } from "@goodstanding/testing/repo-root";
import { describe, expect, it, onTestFinished } from "vitest";
import { run } from "./run-tool.ts";

/** The run of the build server on a machine that has nothing but what is named here. */
describe(".ci/run", () => {
  it("installs what a bare Debian lacks, runs the tests uncached and ends with their sum", async () => {
    const machine = await bareMachine({ npm: passingRun });
    const { code, stdout } = await machine.run();
    expect(stdout.trimEnd().split("\n").at(-1)).toBe("4 passed, 0 failed");
    expect(code).toBe(0);
    const installed = await machine.calls("apt-get");
    expect(installed[0]).toBe("update -qq");
    expect(installed[1]).toMatch(/^install .*\bchromium redis-server util-linux\b/);
    expect(await machine.calls("npm")).toEqual(["test (CI=true TURBO_FORCE=true)"]);
  });

  it("installs nothing where all is there, and forgets an earlier run", async () => {
    const machine = await bareMachine({ npm: passingRun, chromium: "", "redis-server": "", unshare: "" });
    await machine.run();
    const { code, stdout } = await machine.run();
    expect([code, stdout.trimEnd().split("\n").at(-1)]).toEqual([0, "4 passed, 0 failed"]);
    expect((await machine.calls("apt-get")).join("\n")).not.toMatch(/chromium|redis-server|util-linux/);
  });

  it("says one plain line where something cannot be installed", async () => {
    const machine = await bareMachine({ npm: passingRun, "apt-get": "exit 100" });
    const { code, stdout } = await machine.run();
    expect([code, stdout]).toEqual([1, "0 passed, 1 failed\n"]);
  });

  it("fails where the tests do not even start, though an earlier run passed", async () => {
    const machine = await bareMachine({ npm: passingRun });
    await machine.run();
    await machine.replace("npm", "exit 1");
    const { code, stdout } = await machine.run();
    expect(code).toBe(1);
    expect(stdout.trimEnd().split("\n").at(-1)).toMatch(/^0 passed, [1-9]\d* failed$/);
  });
});

const passingRun = `
mkdir -p .turbo/runs packages/p
echo '{"tasks":[{"task":"test","taskId":"p#test","directory":"packages/p","execution":{"exitCode":0}},
  {"task":"test:redis","taskId":"p#test:redis","directory":"packages/p","execution":{"exitCode":0}}]}' > .turbo/runs/$$.json
echo '{"numPassedTests":3,"testResults":[]}' > packages/p/test-report.json
echo '{"numPassedTests":1,"testResults":[]}' > packages/p/test-report.redis.json`;

/** A folder with `.ci`, and a PATH with the tools of every Debian, Node, and the scripts that are given. */
async function bareMachine(scripts: Readonly<Record<string, string>>) {
  const folder = await mkdtemp(join(tmpdir(), "goodstanding-build-server-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const bin = join(folder, "bin");
  for (const each of ["bin", "apps", "packages", "tests"]) await mkdir(join(folder, each));
  await cp(join(repoRoot, ".ci"), join(folder, ".ci"), { recursive: true });
  for (const tool of ["bash", "sh", "dirname", "find", "rm", "mkdir"])
    await symlink(await whereIs(tool), join(bin, tool));
  await symlink(process.execPath, join(bin, "node"));
  const replace = (name: string, body: string): Promise<void> =>
    writeFile(join(bin, name), `#!/bin/sh\n${record(name)}\n${body}\n`, { mode: 0o755 });
  const record = (name: string): string =>
    `echo "$*\${CI:+ (CI=$CI TURBO_FORCE=$TURBO_FORCE)}" >> ${join(folder, name)}.calls`;
  for (const [name, body] of Object.entries({ "apt-get": "", ...scripts })) await replace(name, body);
  return {
    replace,
    run: () => run(join(folder, ".ci", "run"), [], { cwd: "/", env: { PATH: bin } }),
    calls: async (name: string): Promise<string[]> =>
      (await readFile(join(folder, `${name}.calls`), "utf8").catch(() => ""))
        .split("\n")
        .filter((line) => line !== ""),
  };
}

const whereIs = async (tool: string): Promise<string> =>
  (await run("sh", ["-c", `command -v ${tool}`], { cwd: "/" })).stdout.trim();
