import { Queue } from "bullmq";

export const queue: unknown = Queue;
