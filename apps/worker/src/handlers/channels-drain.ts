import { drainChannels } from "@goodstanding/operations/channels/drain-channels";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const channelsDrain =
  (deps: WorkerDeps): JobHandler<"channels.drain"> =>
  async (_payload, { signal }) => {
    const drained = await drainChannels(deps, signal);
    if (Object.values(drained).some((count) => count > 0)) deps.log.info(drained, "channels.drain");
  };
