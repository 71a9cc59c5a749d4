import { recoverPackages } from "@goodstanding/operations/packages/recover-packages";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const packagesRecover =
  (deps: WorkerDeps): JobHandler<"packages.recover"> =>
  async () => {
    const recovered = await recoverPackages(deps);
    if (recovered.packages + recovered.receipts > 0) deps.log.info(recovered, "packages.recover");
  };
