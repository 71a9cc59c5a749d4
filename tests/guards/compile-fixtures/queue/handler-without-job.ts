import type { JobHandlers } from "../../../../packages/queue/src/queue.ts";

export const handlers: Partial<JobHandlers> = { "mail.fling": () => Promise.resolve() };
