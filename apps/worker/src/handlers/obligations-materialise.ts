import { materialiseObligations } from "@goodstanding/operations/obligations/materialise-obligations";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const obligationsMaterialise =
  (deps: WorkerDeps): JobHandler<"obligations.materialise"> =>
  async ({ institutionId }) => {
    const written = await materialiseObligations(deps, { kind: "system", institutionId, name: "系统任务" });
    if (written.saved + written.removed > 0) deps.log.info({ institutionId, ...written }, "obligations.materialise");
  };
