import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

/** What writes PDFs is loaded with the first receipt, to keep the memory of a worker that has none to write. */
export const receiptWrite =
  (deps: WorkerDeps): JobHandler<"receipt.write"> =>
  async (job) => {
    const { writeReceipt } = await import("@goodstanding/operations/receipts/write-receipt");
    const outcome = await writeReceipt(deps, job);
    deps.log.info({ receiptId: job.receiptId, outcome }, "receipt.write");
  };
