import { buildSubmissionPackage } from "@goodstanding/operations/packages/build-submission-package";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const packageBuild =
  (deps: WorkerDeps): JobHandler<"package.build"> =>
  async (job, { signal }) => {
    const outcome = await buildSubmissionPackage(deps, job, signal);
    deps.log.info({ packageBuildId: job.packageBuildId, outcome }, "package.build");
  };
