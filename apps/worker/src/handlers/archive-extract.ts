import { extractArchive } from "@goodstanding/operations/uploads/extract-archive";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const archiveExtract =
  (deps: WorkerDeps): JobHandler<"archive.extract"> =>
  async (job, { signal }) => {
    const outcome = await extractArchive(deps, job, signal);
    deps.log.info({ uploadId: job.uploadId, outcome }, "archive.extract");
  };
