import type { Job } from "bullmq";
import type { JobProcessor } from "./backend.ts";
import { isJobName, type JobName, jobs, type Payload } from "./jobs.ts";
import type { ConsumeOptions, JobContext, JobHandler, JobHandlers } from "./queue.ts";

/** Finds the handler of a job by its name and gives it the payload that the table promises. */
export function processorOf(
  handlers: JobHandlers,
  closing: AbortSignal,
  onJobFailed: ConsumeOptions["onJobFailed"],
): JobProcessor {
  return async (job, _token, lost) => {
    try {
      closing.throwIfAborted();
      await handle(job, handlers, lost ? AbortSignal.any([closing, lost]) : closing);
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      onJobFailed({
        name: job.name,
        error,
        attempt: job.attemptsMade + 1,
        attempts: job.opts.attempts ?? 1,
      });
      throw error;
    }
  };
}

function handle(job: Job<unknown, void>, handlers: JobHandlers, signal: AbortSignal): Promise<void> {
  if (!isJobName(job.name)) throw new Error(`This release knows no job named ${job.name}`);
  return call(job.name, handlers, job.data, { signal });
}

function call<Name extends JobName>(name: Name, handlers: JobHandlers, data: unknown, context: JobContext) {
  // The compiler loses the tie between a name and its payload when it looks a generic name up in the tables.
  const payload = jobs[name].payload.parse(data) as Payload<Name>;
  const handler: JobHandler<Name> = handlers[name];
  return handler(payload, context);
}
