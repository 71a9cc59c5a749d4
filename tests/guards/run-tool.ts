import { execFile } from "node:child_process";
import { join } from "node:path";
import { repoRoot } from "@goodstanding/testing/repo-root";

export interface ToolRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a tool of the root manifest to its end, whatever its exit code. */
export function runTool(
  name: "knip" | "oxlint" | "tsc",
  args: readonly string[],
  cwd: string,
): Promise<ToolRun> {
  return run(join(repoRoot, "node_modules", ".bin", name), args, { cwd });
}

interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

export function run(command: string, args: readonly string[], options: RunOptions): Promise<ToolRun> {
  return new Promise((resolve, reject) => {
    execFile(command, args, { ...options, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== "number") reject(error);
      else resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}
