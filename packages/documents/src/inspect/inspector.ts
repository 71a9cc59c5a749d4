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
  /** How many there are at most, and so files inspected at once; one more waits at each. */
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
  const places = new Set<Place<Value>>();
  const waiting: (() => void)[] = [];
  let free = limits.processes * TASKS_EACH;
  let closed = false;

  return {
    inspect: async (task) => (await perform({ ...task, wants: "condition" })).condition,
    examine: (task) => perform({ ...task, wants: "examination" }),
    close: async () => {
      closed = true;
      await Promise.all([...places].map(({ process }) => process.end()));
    },
  };

  async function perform(task: ProcessTask): Promise<Examination<Value>> {
    await acquire();
    try {
      let answer = await performIn(choose(), task);
      while (answer.kind === "not-begun") answer = await performIn(choose(), task);
      // What earlier files left behind in a process is not to be held against this one.
      if (answer.kind === "ended" && !answer.isFirst) answer = await performIn(start(), task);
      return examinationOf(answer);
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

  /** A process that has nothing to do, else one more where there may be one, else the one that has least to do. */
  function choose(): Place<Value> {
    let least: Place<Value> | null = null;
    for (const place of places) if (least === null || place.tasks < least.tasks) least = place;
    return least && (least.tasks === 0 || places.size >= limits.processes) ? least : start();
  }

  function start(): Place<Value> {
    if (closed) throw new Error(CLOSED);
    const place: Place<Value> = { process: startProcess<Value>(program, limits), tasks: 0, timer: undefined };
    places.add(place);
    void place.process.ended.then(() => forget(place));
    return place;
  }

  function forget(place: Place<Value>): void {
    clearTimeout(place.timer);
    places.delete(place);
  }

  async function performIn(place: Place<Value>, task: ProcessTask): Promise<Answer<Value>> {
    clearTimeout(place.timer);
    place.tasks += 1;
    const answer = await place.process.ask(task).finally(() => {
      place.tasks -= 1;
    });
    if (closed) throw new Error(CLOSED);
    if (answer.kind === "slow") {
      forget(place);
      await place.process.end();
    } else if (place.tasks === 0 && places.has(place)) dismissLater(place);
    return answer;
  }

  function dismissLater(place: Place<Value>): void {
    place.timer = setTimeout(() => {
      forget(place);
      place.process.dismiss();
    }, limits.idleMilliseconds);
    place.timer.unref();
  }
}

/** One that is inspected, and one that is there when it is done. */
const TASKS_EACH = 2;

interface Place<Value> {
  readonly process: InspectingProcess<Value>;
  /** That it has been given and has not answered. */
  tasks: number;
  /** Until it has had nothing to do for too long. */
  timer: NodeJS.Timeout | undefined;
}

const CLOSED = "The inspector was closed";

/** A process that broke down over a file found it damaged; that the file is not there is our fault. */
function examinationOf<Value>(answer: Answer<Value>): Examination<Value> {
  if (answer.kind === "examined") return answer.examination;
  if (answer.kind === "not-read") throw answer.error;
  return { condition: unreadable(reasonOf(answer)), value: null };
}

function reasonOf(answer: Exclude<Answer<unknown>, { readonly kind: "examined" | "not-read" }>) {
  if (answer.kind === "slow") return "too-slow";
  return answer.kind === "ended" && answer.isOutOfMemory ? "too-heavy" : "damaged";
}
