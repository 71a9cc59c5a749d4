import { collectBounces } from "@goodstanding/operations/answers/collect-bounces";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const bouncesRead =
  (deps: WorkerDeps): JobHandler<"bounces.read"> =>
  async (_payload, { signal }) => {
    const { bounces } = deps;
    if (!bounces) return;
    const collected = await collectBounces({ ...deps, bounces }, signal);
    if (Object.values(collected).some((count) => count > 0)) deps.log.info(collected, "bounces.read");
  };
