import { sweepUploads } from "@goodstanding/operations/uploads/sweep-uploads";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const uploadsSweep =
  (deps: WorkerDeps): JobHandler<"uploads.sweep"> =>
  async () => {
    const swept = await sweepUploads(deps);
    if (swept.recovered + swept.expired + swept.removed > 0) deps.log.info(swept, "uploads.sweep");
  };
