import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

/** What writes Word documents is loaded with the first package, to keep the memory of a worker that has none to build. */
export const packageBuild =
  (deps: WorkerDeps): JobHandler<"package.build"> =>
  async (job, { signal }) => {
    const { buildSubmissionPackage } = await import(
      "@goodstanding/operations/packages/build-submission-package"
    );
    const outcome = await buildSubmissionPackage(deps, job, signal);
    deps.log.info({ packageBuildId: job.packageBuildId, outcome }, "package.build");
  };
