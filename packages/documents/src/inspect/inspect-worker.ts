import { parentPort } from "node:worker_threads";
import { bufferSource, fileSource } from "../byte-source.ts";
import { inspectFile } from "./inspect-file.ts";
import type { InspectionTask } from "./inspect-in-worker.ts";

// Runs in a thread of its own: one task in, one condition out. A failure ends the thread, and its owner answers.
parentPort?.on("message", (task: InspectionTask) => void answer(task));

async function answer({ path, content }: InspectionTask): Promise<void> {
  const source = typeof content === "string" ? await fileSource(content) : bufferSource(content);
  const condition = await inspectFile(path, source);
  await source.close();
  parentPort?.postMessage(condition);
}
