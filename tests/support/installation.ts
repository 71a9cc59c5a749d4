import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { livingProcess } from "@goodstanding/database/embedded/living-process";
import { repoRoot } from "@goodstanding/testing/repo-root";
import { type Child, type Ended, startChild } from "./child.ts";
import { postgresOf } from "./data-folder.ts";
import { environmentWith } from "./environment.ts";
import { eventually } from "./eventually.ts";
import { descendantsOf } from "./processes.ts";

/** A whole installation as `npm start` runs it, in processes of its own. */
export interface Installation extends AsyncDisposable {
  readonly url: string;
  readonly dataDir: string;
  /** Of the start command itself; the child may be a shell or a terminal around it. */
  readonly pid: number;
  readonly child: Child;
  /** The numbers of the processes that it runs. */
  readonly services: () => Promise<Record<"api" | "worker" | "postgres", number>>;
  /** Ends it as a service manager does, and waits. */
  readonly stop: () => Promise<Ended>;
}

export const mainFile = join(repoRoot, "apps", "cli", "src", "main.ts");

interface StartOptions {
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>>;
  /** `start` itself where left out. */
  readonly command?: readonly [string, ...string[]];
}

/** Starts an installation on a free port and waits until it says that it runs. */
export async function startInstallation({
  dataDir,
  env = {},
  command = [process.execPath, mainFile, "start"],
}: StartOptions): Promise<Installation> {
  const child = launch({ dataDir, env, command });
  const run = await Promise.race([
    eventually("the installation runs", () => runningOn(dataDir), { withinMs: 180_000 }),
    child.ended.then(({ code }) => {
      throw new Error(`start ended with ${code}: ${child.stdout()}${child.stderr()}`);
    }),
  ]);
  const stop = async (): Promise<Ended> => {
    child.process.kill("SIGTERM");
    return child.ended;
  };
  return {
    ...run,
    dataDir,
    child,
    stop,
    services: () => servicesOf(run.pid, dataDir),
    [Symbol.asyncDispose]: async () => {
      if (child.process.exitCode === null && child.process.signalCode === null) await stop();
    },
  };
}

/** Runs the start command without waiting for anything. */
export const launch = ({
  dataDir,
  env = {},
  command = [process.execPath, mainFile, "start"],
}: StartOptions): Child =>
  startChild(command[0], command.slice(1), {
    cwd: repoRoot,
    env: environmentWith({ DATA_DIR: dataDir, PORT: "0", ...env }),
  });

async function runningOn(dataDir: string): Promise<{ readonly pid: number; readonly url: string } | null> {
  const text = await readFile(join(dataDir, "running.json"), "utf8").catch(() => "");
  if (text === "") return null;
  const run: { pid: number; url: string } = JSON.parse(text);
  return (await livingProcess(run.pid)) ? run : null;
}

async function servicesOf(pid: number, dataDir: string): ReturnType<Installation["services"]> {
  const children = await descendantsOf(pid);
  const numberOf = (app: string): number =>
    children.find(({ command }) => command.includes(`apps/${app}/src/main.ts`))?.pid ?? 0;
  return {
    api: numberOf("api"),
    worker: numberOf("worker"),
    postgres: (await postgresOf(dataDir))?.pid ?? 0,
  };
}
