import type { JobHandlers } from "../../../../packages/queue/src/queue.ts";

export const handlers: JobHandlers = { "mail.drain": () => Promise.resolve() };
