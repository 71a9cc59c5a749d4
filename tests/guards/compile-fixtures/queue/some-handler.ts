import type { JobHandlers } from "../../../../packages/queue/src/queue.ts";

/** The counterpart: compiles, so the others fail for their own reason. */
export const handlers: Partial<JobHandlers> = { "mail.drain": () => Promise.resolve() };
