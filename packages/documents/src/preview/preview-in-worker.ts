import { Worker } from "node:worker_threads";
import { threadEnvironment } from "../thread-environment.ts";

export interface PreviewTask {
  /** Read for its extension only. */
  readonly name: string;
  /** The bytes, or the path of a file on disk that holds them. */
  readonly content: Uint8Array | string;
}

export interface PreviewLimits {
  readonly milliseconds: number;
  /** JavaScript heap of the thread. */
  readonly heapMiB: number;
}

const previewLimits: PreviewLimits = { milliseconds: 15_000, heapMiB: 128 };

/** A page of HTML from a document, or `null` where it is damaged, hostile or too large to be shown. */
export type Previewer = (task: PreviewTask) => Promise<string | null>;

/**
 * Makes previews one after the other, each in a thread of its own with limits, so that a hostile document costs its own
 * preview and never the process.
 */
export function createPreviewer(limits: PreviewLimits = previewLimits): Previewer {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const mine = last.then(() => previewOf(task, limits));
    last = mine;
    return mine;
  };
}

function previewOf(task: PreviewTask, { milliseconds, heapMiB }: PreviewLimits): Promise<string | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./preview-worker.ts", import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: heapMiB },
      execArgv: [],
      env: threadEnvironment(),
    });
    const timer = setTimeout(() => settle(null), milliseconds);
    worker.once("message", (html: string) => settle(html));
    worker.once("error", () => settle(null));
    worker.once("exit", () => settle(null));

    function settle(html: string | null): void {
      clearTimeout(timer);
      void worker.terminate();
      resolve(html);
    }
  });
}
