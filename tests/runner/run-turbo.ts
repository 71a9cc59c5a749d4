import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:os";
import { repoRoot } from "@goodstanding/testing/repo-root";

/** Runs tasks in every package to their end, one failure or many, and answers with turbo's exit code. */
export async function runTurbo(tasks: readonly string[], options: readonly string[]): Promise<number> {
  const fixed = ["run", ...tasks, "--continue=always", "--output-logs=new-only"];
  const child = spawn("turbo", [...fixed, ...options], { cwd: repoRoot, stdio: "inherit" });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  const [code, signal]: (number | NodeJS.Signals | null)[] = await once(child, "exit");
  return typeof code === "number" ? code : 128 + (typeof signal === "string" ? constants.signals[signal] : 0);
}
