import { parentPort } from "node:worker_threads";
import { bufferSource, fileSource } from "../byte-source.ts";
import { type Derive, type Examination, examineFile } from "./examine-file.ts";
import { inspectFile } from "./inspect-file.ts";
import type { ThreadTask } from "./inspect-in-worker.ts";

/**
 * For a thread of its own: one task in, one answer out, in which what `derive` gives must survive being copied. A
 * failure ends the thread, and its owner answers.
 */
export function serveTasks<Value>(derive: Derive<Value>): void {
  // What fails in a library's work that nobody waits for is no failure of the task, least of all of the next one.
  process.on("unhandledRejection", () => {});
  parentPort?.on("message", (task: ThreadTask) => {
    answer(task, derive)
      .then((examination) => parentPort?.postMessage(examination))
      .catch(end);
  });
}

async function answer<Value>(
  { path, content, wants }: ThreadTask,
  derive: Derive<Value>,
): Promise<Examination<Value>> {
  const source = typeof content === "string" ? await fileSource(content) : bufferSource(content);
  try {
    return wants === "condition"
      ? { condition: await inspectFile(path, source), value: null }
      : await examineFile(path, source, derive);
  } finally {
    await source.close();
  }
}

/** Outside any promise, so that the thread ends with the error. */
const end = (error: unknown): void => {
  setImmediate(() => {
    throw error;
  });
};
