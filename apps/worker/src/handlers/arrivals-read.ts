import { createArrivalReader } from "@goodstanding/operations/reviews/read-arrivals";
import type { JobHandler } from "@goodstanding/queue/queue";
import type { WorkerDeps } from "../context.ts";

export const arrivalsRead = (deps: WorkerDeps): JobHandler<"arrivals.read"> => {
  const readArrivals = createArrivalReader(deps);
  return async (_, { signal }) => {
    const files = await readArrivals(signal);
    if (files > 0) deps.log.info({ files }, "arrivals.read");
  };
};
