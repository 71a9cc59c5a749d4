import { randomUUID } from "node:crypto";
import type { JobsOptions } from "bullmq";
import { type JobName, jobs, type Payload } from "./jobs.ts";

/** Two jobs of one name and id are the same work. */
export function jobKey<Name extends JobName>(name: Name, payload: Payload<Name>): string {
  // The table ties each name to its payload; the compiler loses the tie when it looks a generic name up.
  const id = jobs[name].id as (payload: Payload<Name>) => string;
  return `${name}-${id(payload)}`;
}

/**
 * A kept finished job blocks its own id, so that is different every time; what is deterministic is the deduplication
 * id, which a job holds from entry to its last attempt. Left to BullMQ, the id would come from a sequence that it
 * creates on the way, which the application's role may not do. Made here and not handed in: no row ever holds it.
 */
export function jobOptions<Name extends JobName>(name: Name, payload: Payload<Name>): JobsOptions {
  const { attempts, whileActive } = jobs[name];
  return {
    jobId: randomUUID(),
    attempts,
    backoff,
    deduplication: { id: jobKey(name, payload), keepLastIfActive: whileActive === "run-again" },
  };
}

export const backoff = { type: "exponential", delay: 1_000 } as const;
