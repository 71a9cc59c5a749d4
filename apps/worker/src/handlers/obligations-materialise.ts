import { materialiseObligations } from "@goodstanding/operations/obligations/materialise-obligations";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const obligationsMaterialise =
  (deps: WorkerDeps): JobHandler<"obligations.materialise"> =>
  async ({ institutionId }) => {
    const { saved } = await materialiseObligations(deps, { kind: "system", institutionId, name: "系统任务" });
    if (saved > 0) deps.log.info({ institutionId, saved }, "obligations.materialise");
  };
