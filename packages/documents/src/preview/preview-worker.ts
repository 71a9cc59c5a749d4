import { parentPort, workerData } from "node:worker_threads";
import { previewHtml } from "./preview-html.ts";
import type { PreviewSource } from "./preview-in-worker.ts";

// Runs in a thread of its own, for one document; a failure ends it, and its owner answers.
const { name, content } = workerData as PreviewSource; // what its owner gave, copied
parentPort?.postMessage(await previewHtml(name, content));
