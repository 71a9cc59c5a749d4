import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A child process whose words are kept. */
export interface Child {
  readonly pid: number;
  readonly process: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Resolves when it has ended and all its words are there. */
  readonly ended: Promise<Ended>;
}

export function startChild(command: string, args: readonly string[], options: SpawnOptions): Child {
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "pipe"], ...options });
  const stdout = wordsOf(child.stdout);
  const stderr = wordsOf(child.stderr);
  return {
    pid: child.pid ?? 0,
    process: child,
    stdout,
    stderr,
    ended: once(child, "close").then(() => ({ code: child.exitCode, signal: child.signalCode })),
  };
}

function wordsOf(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: Buffer[] = [];
  stream?.on("data", (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString("utf8");
}
