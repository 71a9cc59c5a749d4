import { refreshObligations } from "@goodstanding/operations/obligations/refresh-obligations";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const obligationsRefresh =
  (deps: WorkerDeps): JobHandler<"obligations.refresh"> =>
  () =>
    refreshObligations(deps);
