import { writeReceipt } from "@goodstanding/operations/receipts/write-receipt";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const receiptWrite =
  (deps: WorkerDeps): JobHandler<"receipt.write"> =>
  async (job) => {
    const outcome = await writeReceipt(deps, job);
    deps.log.info({ receiptId: job.receiptId, outcome }, "receipt.write");
  };
