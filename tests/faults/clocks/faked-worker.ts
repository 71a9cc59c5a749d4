import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { repoRoot } from "@goodstanding/testing/repo-root";
import { environmentWith } from "../../support/environment.ts";

/** A worker's process on a machine whose clock can be set (Debian's `libfaketime`). */
export interface FakedWorker extends AsyncDisposable {
  /** Whether it takes jobs; `false` where it has ended before. */
  readonly ready: Promise<boolean>;
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
  /** Sets its clock ahead by so many seconds, or back. */
  readonly step: (seconds: number) => void;
}

const library = `/usr/lib/${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu/faketime/libfaketime.so.1`;

export function startFakedWorker(env: Readonly<Record<string, string>>, ahead = 0): FakedWorker {
  const folder = mkdtempSync(join(tmpdir(), "goodstanding-clock-"));
  const file = join(folder, "faketimerc");
  const step = (seconds: number): void => {
    // Never half written: the process reads it at every look at its clock.
    writeFileSync(`${file}.new`, `${seconds < 0 ? "" : "+"}${seconds}`);
    renameSync(`${file}.new`, file);
  };
  step(ahead);
  const child = fork(join(repoRoot, "apps", "worker", "src", "main.ts"), [], {
    env: environmentWith({
      ...env,
      ...{ LD_PRELOAD: library, FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: "1" },
      // What has gone by does not depend on how a clock is set.
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
    }),
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  const words: Buffer[] = [];
  child.stderr?.on("data", (chunk: Buffer) => words.push(chunk));
  const ended = once(child, "close").then(() => {
    rmSync(folder, { recursive: true, force: true });
    return { code: child.exitCode, stderr: Buffer.concat(words).toString() };
  });
  return {
    ready: Promise.race([once(child, "message").then(() => true), ended.then(() => false)]),
    ended,
    step,
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      await ended;
    },
  };
}
