import type { FileCondition } from "@goodstanding/domain/review/file-condition";
import type { TextReading } from "@goodstanding/domain/review/reading/reading";
import { unreadable } from "./condition.ts";
import type { Examination } from "./examine-file.ts";
import {
  type Answer,
  type InspectingProcess,
  type ProcessLimits,
  type ProcessTask,
  startProcess,
} from "./inspecting-process.ts";

export interface InspectionTask {
  /** Read for its extension only. */
  readonly path: string;
  /** The bytes, or the path of a file on disk that holds them. */
  readonly content: Uint8Array | string;
}

export interface Inspector<Value = TextReading> {
  /** Rejects where the file cannot be read from disk; whatever its content does is a condition. */
  readonly inspect: (task: InspectionTask) => Promise<FileCondition>;
  /** As `inspect`, and what the processes take from the text of a file. */
  readonly examine: (task: InspectionTask) => Promise<Examination<Value>>;
  /** Ends the processes; what is still being inspected is rejected, for its content is not to blame. */
  readonly close: () => Promise<void>;
}

export interface InspectorLimits extends ProcessLimits {
  /** How many there are at most, and so files inspected at once. */
  readonly processes: number;
  /** A process that has had nothing to do for so long ends: it holds some eighty MiB. */
  readonly idleMilliseconds: number;
}

export const inspectorLimits: InspectorLimits = {
  ...{ processes: 2, milliseconds: 30_000, heapMiB: 256, residentMiB: 512, idleMilliseconds: 2_000 },
};

/**
 * Inspects files in processes of their own with limits, so that a hostile file costs one finding and never the process
 * that asks. `program` is what such a process runs: it calls `serveTasks` with what gives the `Value`.
 */
export function createInspector<Value = TextReading>(
  limits: InspectorLimits = inspectorLimits,
  program: URL = new URL("./inspector-process.ts", import.meta.url),
): Inspector<Value> {
  const alive = new Set<InspectingProcess<Value>>();
  const idle: Idle<Value>[] = [];
  const waiting: (() => void)[] = [];
  let free = limits.processes;
  let closed = false;

  return {
    inspect: async (task) => (await perform({ ...task, wants: "condition" })).condition,
    examine: (task) => perform({ ...task, wants: "examination" }),
    close: async () => {
      closed = true;
      await Promise.all([...alive].map((process) => process.end()));
    },
  };

  async function perform(task: ProcessTask): Promise<Examination<Value>> {
    await acquire();
    try {
      const used = takeIdle();
      const answer = used && (await performOn(used, task));
      // What earlier files left behind in a process is not to be held against this one.
      return examinationOf(!answer || answer.kind === "ended" ? await performOn(start(), task) : answer);
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

  function takeIdle(): InspectingProcess<Value> | undefined {
    const taken = idle.pop();
    clearTimeout(taken?.timer);
    return taken?.process;
  }

  function keepIdle(process: InspectingProcess<Value>): void {
    const timer = setTimeout(() => {
      forgetIdle(process);
      process.dismiss();
    }, limits.idleMilliseconds);
    timer.unref();
    idle.push({ process, timer });
  }

  function forgetIdle(gone: InspectingProcess<Value>): void {
    const at = idle.findIndex(({ process }) => process === gone);
    if (at !== -1) clearTimeout(idle.splice(at, 1)[0]?.timer);
  }

  function start(): InspectingProcess<Value> {
    if (closed) throw new Error(CLOSED);
    const process = startProcess<Value>(program, limits);
    alive.add(process);
    void process.ended.then(() => {
      alive.delete(process);
      forgetIdle(process);
    });
    return process;
  }

  async function performOn(process: InspectingProcess<Value>, task: ProcessTask): Promise<Answer<Value>> {
    const answer = await process.ask(task);
    if (closed) throw new Error(CLOSED);
    if (answer.kind === "examined") keepIdle(process);
    else await process.end();
    return answer;
  }
}

interface Idle<Value> {
  readonly process: InspectingProcess<Value>;
  readonly timer: NodeJS.Timeout;
}

const CLOSED = "The inspector was closed";

/** A process that broke down over a file found it damaged; that the file is not there is our fault. */
function examinationOf<Value>(answer: Answer<Value>): Examination<Value> {
  if (answer.kind === "examined") return answer.examination;
  if (answer.kind === "not-read") throw answer.error;
  return { condition: unreadable(reasonOf(answer)), value: null };
}

function reasonOf(answer: Extract<Answer<unknown>, { readonly kind: "slow" | "ended" }>) {
  if (answer.kind === "slow") return "too-slow";
  return answer.isOutOfMemory ? "too-heavy" : "damaged";
}
