import { join } from "node:path";
import { repoRoot } from "@goodstanding/testing/repo-root";
import { startChild } from "./child.ts";
import { environmentWith } from "./environment.ts";
import { mainFile } from "./installation.ts";

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The 39 programmes of the annex of imut-2024-23. */
export const annexFile = join(repoRoot, "packages", "testing", "data", "imut-programmes.csv");

/** Runs one command of the command line from the root of the repository. */
export const runCli = (...args: readonly string[]): Promise<CliResult> =>
  runCommand(process.execPath, mainFile, ...args);

/** Runs any command there, with nothing of this test run in its environment. */
export async function runCommand(command: string, ...args: readonly string[]): Promise<CliResult> {
  const child = startChild(command, args, { cwd: repoRoot, env: environmentWith({}) });
  child.process.stdin?.end();
  const { code } = await child.ended;
  return { code, stdout: child.stdout(), stderr: child.stderr() };
}
