import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { confinedEnvironment } from "../confined-environment.ts";
import type { Examination } from "./examine-file.ts";
import type { InspectionTask } from "./inspector.ts";
import type { Reply } from "./serve-tasks.ts";

/** What is sent to a process. */
export interface ProcessTask extends InspectionTask {
  readonly wants: "condition" | "examination";
}

export interface ProcessLimits {
  /** For one file. */
  readonly milliseconds: number;
  /** JavaScript heap of one process. */
  readonly heapMiB: number;
  /** All memory that one process may hold, whatever it is for. */
  readonly residentMiB: number;
}

export type Answer<Value> =
  | { readonly kind: "examined"; readonly examination: Examination<Value> }
  /** The file could not be read from disk. */
  | { readonly kind: "not-read"; readonly error: Error }
  | { readonly kind: "slow" }
  /** `isFirst`: it had inspected no other file. */
  | { readonly kind: "ended"; readonly isOutOfMemory: boolean; readonly isFirst: boolean }
  /** The process ended over a file before this one. */
  | { readonly kind: "not-begun" };

/** A process that inspects files one after the other, in the order in which it is asked. */
export interface InspectingProcess<Value> {
  /** Rejects where it never got ready. */
  readonly ask: (task: ProcessTask) => Promise<Answer<Value>>;
  /** kill -9, and waits until it is gone. */
  readonly end: () => Promise<void>;
  /** Lets it leave by itself. */
  readonly dismiss: () => void;
  readonly ended: Promise<unknown>;
}

/**
 * Starts a process that inspects, under limits. It keeps this one waiting while it is at work, never by being there, and
 * ends when this one does, however that comes about.
 */
export function startProcess<Value>(program: URL, limits: ProcessLimits): InspectingProcess<Value> {
  const child = fork(fileURLToPath(program), [String(process.pid), String(limits.residentMiB)], {
    serialization: "advanced",
    execArgv: [`--max-old-space-size=${limits.heapMiB}`, `--max-semi-space-size=${YOUNG_MIB}`],
    env: confinedEnvironment(),
    // What libraries remark is nothing to anyone; what matters comes as a message or as the end.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  child.unref();
  child.channel?.unref();
  const ended = new Promise<void>((resolve) =>
    child.once("exit", () => resolve()).once("error", () => resolve()),
  );
  const ready = readyOf(child);
  const ask = askIn<Value>(child, limits.milliseconds);
  return {
    ended,
    ask: async (task) => {
      await ready;
      return ask(task);
    },
    end: async () => {
      child.ref();
      child.kill("SIGKILL");
      await ended;
    },
    dismiss: () => {
      if (child.connected) child.disconnect();
    },
  };
}

/** Of a process's heap, the part that is new: what a file leaves there is soon done with. */
const YOUNG_MIB = 8;

/** Of a process on a machine that is busy with everything else. */
const START_MILLISECONDS = 60_000;

/** A process that says nothing and a broken installation are no fault of any file. */
const readyOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => fail("said nothing for a minute"), START_MILLISECONDS);
    const onMessage = () => settle(resolve);
    const onError = (error: Error) => fail(error.message);
    const onExit = (code: number | null, signal: string | null) => fail(`ended with ${signal ?? code}`);
    child.once("message", onMessage).once("error", onError).once("exit", onExit);

    function fail(what: string): void {
      settle(() => reject(new Error(`A process that was to inspect files ${what} before it was ready`)));
      child.kill("SIGKILL");
    }

    function settle(say: () => void): void {
      clearTimeout(timer);
      child.off("message", onMessage).off("error", onError).off("exit", onExit);
      say();
    }
  });

/** Tasks are sent at once, so that the process need not wait for the next; each has its time from when its turn comes. */
function askIn<Value>(
  child: ChildProcess,
  milliseconds: number,
): (task: ProcessTask) => Promise<Answer<Value>> {
  const waiting: ((answer: Answer<Value>) => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let answered = 0;
  let isOver = false;
  child.on("message", (reply: Reply<Value>) => {
    if (isOver || waiting.length === 0) return;
    answered += 1;
    settle(answerOf(reply));
  });
  child.once("exit", (_, signal) => {
    const isOutOfMemory = signal !== null && outOfMemory.includes(signal);
    if (!isOver) settle({ kind: "ended", isOutOfMemory, isFirst: answered === 0 });
    isOver = true;
    clearTimeout(timer);
    for (const tell of waiting.splice(0)) tell({ kind: "not-begun" });
  });
  return (task) =>
    new Promise((resolve) => {
      if (isOver) return resolve({ kind: "not-begun" });
      waiting.push(resolve);
      if (waiting.length === 1) startTime();
      // Where it cannot be sent the process is gone, and its end is told as well.
      child.send(task, () => {});
    });

  function settle(answer: Answer<Value>): void {
    waiting.shift()?.(answer);
    clearTimeout(timer);
    if (waiting.length > 0) startTime();
  }

  function startTime(): void {
    timer = setTimeout(() => {
      isOver = true;
      waiting.shift()?.({ kind: "slow" });
    }, milliseconds);
  }
}

/** How the JavaScript engine ends where its heap is full, and how the watch and the system end who holds too much. */
const outOfMemory: readonly NodeJS.Signals[] = ["SIGABRT", "SIGKILL"];

function answerOf<Value>(reply: Reply<Value>): Answer<Value> {
  if (reply.kind === "examined") return reply;
  const { message, ...told } = reply.error;
  return { kind: "not-read", error: Object.assign(new Error(message), told) };
}
