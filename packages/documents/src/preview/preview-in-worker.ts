import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { confinedEnvironment } from "../confined-environment.ts";
import type { Spooled } from "../spool.ts";

/** What a thread makes a page of. */
export interface PreviewSource {
  /** Read for its extension only. */
  readonly name: string;
  /** The bytes, or the path of a file on disk that holds them. */
  readonly content: Uint8Array | string;
}

export interface PreviewTask extends Pick<PreviewSource, "name"> {
  /** Of the content: one that failed is not tried again. */
  readonly sha256: string;
  /** Asked when it is this document's turn, and disposed of after it. */
  readonly open: () => Promise<Spooled>;
}

export interface PreviewLimits {
  readonly milliseconds: number;
  /** JavaScript heap of the thread. */
  readonly heapMiB: number;
  /** Documents that wait for the one at work; the next is turned away. */
  readonly waiting: number;
}

const previewLimits: PreviewLimits = { milliseconds: 15_000, heapMiB: 128, waiting: 8 };

export type PreviewOutcome =
  /** A page of HTML. */
  | { readonly kind: "page"; readonly html: string }
  /** Damaged, hostile or too large to be shown. */
  | { readonly kind: "refused" }
  /** Too many wait already. */
  | { readonly kind: "busy" };

/** Rejects where the content cannot be opened. */
export type Previewer = (task: PreviewTask) => Promise<PreviewOutcome>;

/**
 * Makes previews one after the other, each in a thread of its own with limits, so that a hostile document costs its own
 * preview, once, and never the process.
 */
export function createPreviewer(limits: PreviewLimits = previewLimits): Previewer {
  const refused = refusals();
  let last: Promise<unknown> = Promise.resolve();
  let present = 0;

  return (task) => {
    const key = `${extname(task.name).toLowerCase()} ${task.sha256}`;
    if (refused.has(key)) return Promise.resolve({ kind: "refused" });
    if (present > limits.waiting) return Promise.resolve({ kind: "busy" });
    present++;
    const turn = () => make(task, key).finally(() => present--);
    // What became of the one before is for its own asker to hear.
    const mine = last.then(turn, turn);
    last = mine;
    return mine;
  };

  async function make({ name, open }: PreviewTask, key: string): Promise<PreviewOutcome> {
    if (refused.has(key)) return { kind: "refused" };
    const { content, dispose } = await open();
    try {
      const html = await previewOf({ name, content }, limits);
      if (html !== null) return { kind: "page", html };
      refused.add(key);
      return { kind: "refused" };
    } finally {
      await dispose();
    }
  }
}

const MOST_REFUSALS = 500;
/** A busy machine may be slow with a good document, which is tried again after this. */
const REFUSED_MILLISECONDS = 30 * 60_000;

/** The newest refusals, each for a while. */
function refusals() {
  const known = new Map<string, NodeJS.Timeout>();
  const forget = (key: string) => {
    clearTimeout(known.get(key));
    known.delete(key);
  };
  return {
    has: (key: string) => known.has(key),
    add: (key: string) => {
      const [oldest] = known.keys();
      if (known.size >= MOST_REFUSALS && oldest !== undefined) forget(oldest);
      known.set(key, setTimeout(() => forget(key), REFUSED_MILLISECONDS).unref());
    },
  };
}

function previewOf(source: PreviewSource, { milliseconds, heapMiB }: PreviewLimits): Promise<string | null> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL("./preview-worker.ts", import.meta.url), {
      workerData: source,
      resourceLimits: { maxOldGenerationSizeMb: heapMiB },
      execArgv: [],
      env: confinedEnvironment(),
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
