import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

/** What writes Word and Excel files holds some 80 MiB, so it is loaded when the first package is asked for. */
export const packageBuild =
  (deps: WorkerDeps): JobHandler<"package.build"> =>
  async (job, { signal }) => {
    const { buildSubmissionPackage } = await import(
      "@goodstanding/operations/packages/build-submission-package"
    );
    const outcome = await buildSubmissionPackage(deps, job, signal);
    deps.log.info({ packageBuildId: job.packageBuildId, outcome }, "package.build");
  };
