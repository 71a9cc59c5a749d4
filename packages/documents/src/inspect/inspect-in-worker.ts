import { Worker } from "node:worker_threads";
import type { FileCondition } from "@goodstanding/domain/review/file-condition";
import type { TextReading } from "@goodstanding/domain/review/reading/reading";
import { threadEnvironment } from "../thread-environment.ts";
import { unreadable } from "./condition.ts";
import type { Examination } from "./examine-file.ts";
import { isOfSystem } from "./is-of-system.ts";

export interface InspectionTask {
  /** Read for its extension only. */
  readonly path: string;
  /** The bytes, or the path of a file on disk that holds them. */
  readonly content: Uint8Array | string;
}

/** What is sent to a thread. */
export interface ThreadTask extends InspectionTask {
  readonly wants: "condition" | "examination";
}

export interface Inspector<Value = TextReading> {
  /** Rejects where the file cannot be read from disk; whatever its content does is a condition. */
  readonly inspect: (task: InspectionTask) => Promise<FileCondition>;
  /** As `inspect`, and what the threads take from the text of a file. */
  readonly examine: (task: InspectionTask) => Promise<Examination<Value>>;
  /** Ends the threads; what is still being inspected is rejected, for its content is not to blame. */
  readonly close: () => Promise<void>;
}

export interface InspectorLimits {
  /** Threads, and so files inspected at once. */
  readonly threads: number;
  readonly milliseconds: number;
  /** JavaScript heap of one thread. */
  readonly heapMiB: number;
  /** A thread that has had nothing to do for so long ends: it holds some thirty MiB. */
  readonly idleMilliseconds: number;
}

export const inspectorLimits: InspectorLimits = {
  ...{ threads: 2, milliseconds: 30_000, heapMiB: 256, idleMilliseconds: 2_000 },
};

/**
 * Inspects files in threads with limits, so that a hostile file costs one finding and never the process. `worker` is
 * the module of a thread: it calls `serveTasks` with what gives the `Value`.
 */
export function createInspector<Value = TextReading>(
  limits: InspectorLimits = inspectorLimits,
  worker: URL = new URL("./inspect-worker.ts", import.meta.url),
): Inspector<Value> {
  const alive = new Set<Worker>();
  const idle: Idle[] = [];
  const waiting: (() => void)[] = [];
  let free = limits.threads;
  let closed = false;

  return {
    inspect: async (task) => (await perform({ ...task, wants: "condition" })).condition,
    examine: (task) => perform({ ...task, wants: "examination" }),
    close: async () => {
      closed = true;
      await Promise.all([...alive].map((worker) => worker.terminate()));
    },
  };

  async function perform(task: ThreadTask): Promise<Examination<Value>> {
    await acquire();
    try {
      if (closed) throw new Error(CLOSED);
      return await performOn(takeIdle() ?? start(), task);
    } finally {
      release();
    }
  }

  async function acquire(): Promise<void> {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  /** A slot goes straight to who waits for it. */
  function release(): void {
    const next = waiting.shift();
    if (next) next();
    else free++;
  }

  function takeIdle(): Worker | undefined {
    const taken = idle.pop();
    clearTimeout(taken?.timer);
    return taken?.worker;
  }

  function keepIdle(thread: Worker): void {
    const timer = setTimeout(() => {
      forgetIdle(thread);
      void thread.terminate();
    }, limits.idleMilliseconds);
    timer.unref();
    idle.push({ worker: thread, timer });
  }

  function forgetIdle(thread: Worker): void {
    const at = idle.findIndex(({ worker }) => worker === thread);
    if (at !== -1) clearTimeout(idle.splice(at, 1)[0]?.timer);
  }

  function start(): Worker {
    const thread = new Worker(worker, {
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMiB, maxYoungGenerationSizeMb: YOUNG_MIB },
      execArgv: [],
      env: threadEnvironment(),
      // The reader of PDFs remarks on what it could draw with; what matters comes as a message or an error.
      ...{ stdout: true, stderr: true },
    });
    thread.stdout.resume();
    thread.stderr.resume();
    // The time limit keeps the process waiting while a thread is at work; an idle one does not.
    thread.unref();
    alive.add(thread);
    // Who waits for an answer hears of a failure; without one there is nothing to answer, and the thread is gone.
    thread.on("error", () => forgetIdle(thread));
    thread.once("exit", () => {
      alive.delete(thread);
      forgetIdle(thread);
    });
    return thread;
  }

  async function performOn(thread: Worker, task: ThreadTask): Promise<Examination<Value>> {
    const answer = await ask<Value>(thread, task, limits.milliseconds);
    if (answer.kind === "examined") {
      keepIdle(thread);
      return answer.examination;
    }
    await thread.terminate();
    if (closed) throw new Error(CLOSED);
    const condition = answer.kind === "slow" ? unreadable("too-slow") : conditionOfFailure(answer.error);
    return { condition, value: null };
  }
}

interface Idle {
  readonly worker: Worker;
  readonly timer: NodeJS.Timeout;
}

/** Of a thread's heap, the part that is new: what a file leaves there is soon done with. */
const YOUNG_MIB = 8;

const CLOSED = "The inspector was closed";

type Answer<Value> =
  | { readonly kind: "examined"; readonly examination: Examination<Value> }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "slow" };

function ask<Value>(worker: Worker, task: ThreadTask, milliseconds: number): Promise<Answer<Value>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle({ kind: "slow" }), milliseconds);
    const onMessage = (examination: Examination<Value>) => settle({ kind: "examined", examination });
    const onError = (error: unknown) => settle({ kind: "failed", error });
    const onExit = () => settle({ kind: "failed", error: null });
    worker.once("message", onMessage).once("error", onError).once("exit", onExit);
    send(worker, task);

    function settle(answer: Answer<Value>): void {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      resolve(answer);
    }
  });
}

/** Bytes are copied once and then handed over, since they may be part of a buffer that others use. */
function send(worker: Worker, task: ThreadTask): void {
  if (typeof task.content === "string") return worker.postMessage(task);
  const content = new Uint8Array(task.content);
  worker.postMessage({ ...task, content }, [content.buffer]);
}

/** A thread that broke down over a file found it damaged; that the file is not there is our fault. */
function conditionOfFailure(error: unknown): FileCondition {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return unreadable("too-heavy");
  if (isOfSystem(error)) throw error;
  return unreadable("damaged");
}
