import { Worker } from "node:worker_threads";
import type { FileCondition } from "@goodstanding/domain/review/file-condition";
import { threadEnvironment } from "../thread-environment.ts";
import { unreadable } from "./condition.ts";

export interface InspectionTask {
  /** Read for its extension only. */
  readonly path: string;
  /** The bytes, or the path of a file on disk that holds them. */
  readonly content: Uint8Array | string;
}

export interface Inspector {
  /** Rejects where the file cannot be read from disk; whatever its content does is a condition. */
  readonly inspect: (task: InspectionTask) => Promise<FileCondition>;
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

/** Inspects files in threads with limits, so that a hostile file costs one finding and never the process. */
export function createInspector(limits: InspectorLimits = inspectorLimits): Inspector {
  const alive = new Set<Worker>();
  const idle: Idle[] = [];
  const waiting: (() => void)[] = [];
  let free = limits.threads;
  let closed = false;

  return {
    inspect: async (task) => {
      await acquire();
      try {
        if (closed) throw new Error(CLOSED);
        return await inspectOn(takeIdle() ?? start(), task);
      } finally {
        release();
      }
    },
    close: async () => {
      closed = true;
      await Promise.all([...alive].map((worker) => worker.terminate()));
    },
  };

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

  function keepIdle(worker: Worker): void {
    const timer = setTimeout(() => {
      idle.splice(
        idle.findIndex((each) => each.worker === worker),
        1,
      );
      void worker.terminate();
    }, limits.idleMilliseconds);
    timer.unref();
    idle.push({ worker, timer });
  }

  function start(): Worker {
    const worker = new Worker(new URL("./inspect-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMiB, maxYoungGenerationSizeMb: YOUNG_MIB },
      execArgv: [],
      env: threadEnvironment(),
    });
    // The time limit keeps the process waiting while a thread is at work; an idle one does not.
    worker.unref();
    alive.add(worker);
    worker.once("exit", () => alive.delete(worker));
    return worker;
  }

  async function inspectOn(worker: Worker, task: InspectionTask): Promise<FileCondition> {
    const answer = await ask(worker, task, limits.milliseconds);
    if (answer.kind === "condition") {
      keepIdle(worker);
      return answer.condition;
    }
    await worker.terminate();
    if (closed) throw new Error(CLOSED);
    if (answer.kind === "slow") return unreadable("too-slow");
    return conditionOfFailure(answer.error);
  }
}

interface Idle {
  readonly worker: Worker;
  readonly timer: NodeJS.Timeout;
}

/** Of a thread's heap, the part that is new: what a file leaves there is soon done with. */
const YOUNG_MIB = 8;

const CLOSED = "The inspector was closed";

type Answer =
  | { readonly kind: "condition"; readonly condition: FileCondition }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "slow" };

function ask(worker: Worker, task: InspectionTask, milliseconds: number): Promise<Answer> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle({ kind: "slow" }), milliseconds);
    const onMessage = (condition: FileCondition) => settle({ kind: "condition", condition });
    const onError = (error: unknown) => settle({ kind: "failed", error });
    const onExit = () => settle({ kind: "failed", error: null });
    worker.once("message", onMessage).once("error", onError).once("exit", onExit);
    send(worker, task);

    function settle(answer: Answer): void {
      clearTimeout(timer);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      resolve(answer);
    }
  });
}

/** Bytes are copied once and then handed over, since they may be part of a buffer that others use. */
function send(worker: Worker, { path, content }: InspectionTask): void {
  if (typeof content === "string") return worker.postMessage({ path, content });
  const bytes = new Uint8Array(content);
  worker.postMessage({ path, content: bytes }, [bytes.buffer]);
}

/** A thread that broke down over a file found it damaged; that the file is not there is our fault. */
function conditionOfFailure(error: unknown): FileCondition {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return unreadable("too-heavy");
  if (/^E[A-Z0-9]+$/.test(code)) throw error;
  return unreadable("damaged");
}
