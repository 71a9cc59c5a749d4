import { Worker } from "node:worker_threads";
import { bufferSource } from "../byte-source.ts";
import { type Derive, type Examination, examineFile } from "./examine-file.ts";
import { heldSource } from "./held-source.ts";
import { inspectFile } from "./inspect-file.ts";
import type { ProcessTask } from "./inspecting-process.ts";
import { isOfSystem } from "./is-of-system.ts";

/** What a process answers to a task; the first that it says is that it is ready. */
export type Reply<Value> =
  | { readonly kind: "examined"; readonly examination: Examination<Value> }
  | { readonly kind: "not-read"; readonly error: SystemError };

/** What of a system's error must reach another process, which hears of an `Error` its message alone. */
interface SystemError {
  readonly message: string;
  readonly code?: unknown;
  readonly path?: unknown;
}

export interface Watched {
  /** The process that asks. */
  readonly owner: number;
  readonly residentMiB: number;
}

/**
 * For a process of its own, which `startProcess` started: one task in, one answer out, one after the other, in which what `derive` gives must
 * survive being copied. A failure over a file's content ends the process, and its owner answers.
 */
export function serveTasks<Value>(derive: Derive<Value>): void {
  const [owner = 0, residentMiB = 0] = process.argv.slice(2).map(Number);
  watchOver({ owner, residentMiB });
  // What fails in a library's work that nobody waits for is no failure of the task, least of all of the next one.
  process.on("unhandledRejection", () => {});
  // Ctrl-C and a service manager tell all processes at once; when this one ends is for its owner to say.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
  process.on("disconnect", () => process.exit());
  let before = Promise.resolve();
  process.on("message", (task: ProcessTask) => {
    before = before
      .then(() => answer(task, derive))
      .then(say, (error: unknown) => (isOfSystem(error) ? say(notRead(error)) : end(error)));
  });
  process.send?.("ready");
}

/** Beside this thread, which a file may keep busy for as long as it likes. */
function watchOver(watched: Watched): void {
  const watch = new Worker(new URL("./watch-process.ts", import.meta.url), {
    workerData: watched,
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 1 },
    env: {},
    execArgv: [],
  });
  watch.unref();
}

async function answer<Value>(
  { path, content, wants }: ProcessTask,
  derive: Derive<Value>,
): Promise<Reply<Value>> {
  const source = typeof content === "string" ? await heldSource(content) : bufferSource(content);
  try {
    const examination =
      wants === "condition"
        ? { condition: await inspectFile(path, source), value: null }
        : await examineFile(path, source, derive);
    return { kind: "examined", examination };
  } finally {
    await source.close();
  }
}

const say = (reply: Reply<unknown>): void => void process.send?.(reply);

const notRead = ({ message, ...told }: NodeJS.ErrnoException): Reply<never> => ({
  kind: "not-read",
  error: { message, code: told.code, path: told.path },
});

/** Outside any promise, so that the process ends with the error; nothing that waits is answered before that. */
const end = (error: unknown): Promise<never> =>
  new Promise(() => {
    setImmediate(() => {
      throw error;
    });
  });
