import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repoRoot } from "@goodstanding/testing/repo-root";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { run } from "./run-tool.ts";

/** A small clone with the real bootstrap: no dependency, so that its installation needs no network. */
const clone = await mkdtemp(join(tmpdir(), "goodstanding-bootstrap-"));

const manifest = JSON.parse(await readFile(join(repoRoot, "package.json"), "utf8"));

const scripts = {
  start: String(manifest.scripts.start).replace("start:all", "wait"),
  hello: "echo hello",
  fail: "exit 7",
  echo: "node echo.mjs",
  wait: "true && exec node wait.mjs",
};

beforeAll(async () => {
  const { packageManager } = manifest;
  const files = {
    "package.json": JSON.stringify({ name: "clone", private: true, type: "module", packageManager, scripts }),
    "pnpm-workspace.yaml": "packages: []\npmOnFail: ignore\n",
    "pnpm-lock.yaml": "lockfileVersion: '9.0'\nimporters:\n  .: {}\n",
    "echo.mjs": "console.log(JSON.stringify(process.argv.slice(2)));",
    "wait.mjs": `
      import { writeFileSync } from "node:fs";
      for (const signal of ["SIGINT", "SIGTERM"])
        process.on(signal, () => { writeFileSync("ended", signal); process.exit(0); });
      setInterval(() => undefined, 1000);
      writeFileSync("waiting", process.env.GOODSTANDING_BOOTSTRAP_PID);`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(clone, name), text);
  await cp(join(repoRoot, "scripts"), join(clone, "scripts"), { recursive: true });
  await symlink(join(repoRoot, ".tools"), join(clone, ".tools"));
});

afterAll(() => rm(clone, { recursive: true, force: true }));

describe("the bootstrap", () => {
  it("prints the result alone on stdout, on the first run too", async () => {
    const first = await bootstrap("--quiet", "hello");
    expect(first).toMatchObject({ code: 0, stdout: "hello\n" });
    expect(await bootstrap("--quiet", "hello")).toEqual({ code: 0, stdout: "hello\n", stderr: "" });
  });

  it("names the scripts there are when asked for another", async () => {
    const { code, stdout, stderr } = await bootstrap("nonsense");
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toBe(
      'goodstanding: There is no script "nonsense". Known: start, hello, fail, echo, wait.\n',
    );
  });

  it("passes arguments on as they are", async () => {
    const { stdout } = await bootstrap("--quiet", "echo", "--json", "机械 设计", "$HOME", "");
    expect(JSON.parse(stdout)).toEqual(["--json", "机械 设计", "$HOME", ""]);
  });

  it("ends with the script's exit code", async () => {
    expect(await bootstrap("--quiet", "fail")).toMatchObject({ code: 7 });
  });

  it("stops the script on SIGTERM", async () => {
    const bootstrapper = await startWaiting("node", ["scripts/run.mjs", "wait"]);
    bootstrapper.kill("SIGTERM");
    await untilWritten("ended");
  });

  it("stops the script when the shell that started it is killed", async () => {
    const shell = await startWaiting("sh", ["-c", "node scripts/run.mjs wait; true"]);
    shell.kill("SIGKILL");
    await untilWritten("ended");
  });

  it.each(["SIGINT", "SIGTERM"] as const)("stops the script on %s to npm alone", async (signal) => {
    const npm = await startWaiting("npm", ["start", "--silent"]);
    npm.kill(signal);
    expect(await untilWritten("ended")).toBe(signal);
  });

  it("is what every npm script becomes, with no shell between", () => {
    const starting = Object.values<string>(manifest.scripts).filter((each) => each.includes("run.mjs"));
    expect(starting.length).toBeGreaterThanOrEqual(7);
    for (const script of starting) expect(script).toMatch(/^exec node scripts\/run\.mjs /);
  });

  it("stops the script when npm is killed", async () => {
    const npm = await startWaiting("npm", ["start", "--silent"]);
    npm.kill("SIGKILL");
    await untilWritten("ended");
  });
});

const bootstrap = (...args: string[]) =>
  run("node", ["scripts/run.mjs", ...args], { cwd: clone, env: environment() });

/** Starts a command and waits until the script behind it runs. */
async function startWaiting(command: string, args: readonly string[]): Promise<ChildProcess> {
  await Promise.all(["waiting", "ended"].map((name) => rm(join(clone, name), { force: true })));
  const child = spawn(command, args, { cwd: clone, env: environment(), stdio: "ignore" });
  await once(child, "spawn");
  const bootstrapPid = Number(await untilWritten("waiting"));
  onTestFinished(() => endIfAlive(bootstrapPid));
  return child;
}

const untilWritten = (name: string): Promise<string> =>
  vi.waitFor(
    async () => {
      const text = await readFile(join(clone, name), "utf8");
      expect(text).not.toBe("");
      return text;
    },
    { timeout: 10_000, interval: 50 },
  );

function endIfAlive(pid: number): void {
  try {
    process.kill(pid, "SIGTERM");
  } catch (error) {
    expect(error).toMatchObject({ code: "ESRCH" });
  }
}

/** As at a newcomer's prompt: nothing of the npm or pnpm that runs these tests. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^pnpm_/i.test(name)));
}
