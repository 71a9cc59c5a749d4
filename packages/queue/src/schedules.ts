import { isDeepStrictEqual } from "node:util";
import type { JobSchedulerJson } from "bullmq";
import type { JobQueue } from "./backend.ts";
import { backoff, jobKey } from "./job-options.ts";
import { jobs, type Lane } from "./jobs.ts";
import type { ScheduleEntry } from "./queue.ts";

/**
 * Makes the store hold exactly these schedules of a lane. One that is right already is left alone: to write it again
 * would throw away a tick that is due but not yet taken.
 */
export async function reconcileSchedules(
  queue: JobQueue,
  lane: Lane,
  entries: readonly ScheduleEntry[],
): Promise<void> {
  const wanted = new Map(
    entries.filter(({ name }) => jobs[name].lane === lane).map((entry) => [keyOf(entry), entry]),
  );
  const present = new Map((await queue.getJobSchedulers()).map((scheduler) => [scheduler.key, scheduler]));
  for (const key of present.keys()) if (!wanted.has(key)) await queue.removeJobScheduler(key);
  for (const [key, entry] of wanted) {
    const scheduler = present.get(key);
    if (!scheduler || !agrees(scheduler, entry)) await writeSchedule(queue, key, entry);
  }
}

const keyOf = ({ name, payload }: ScheduleEntry): string => jobKey(name, payload);

const agrees = (scheduler: JobSchedulerJson, { name, pattern, timeZone, payload }: ScheduleEntry): boolean =>
  scheduler.name === name &&
  scheduler.pattern === pattern &&
  scheduler.tz === timeZone &&
  isDeepStrictEqual(scheduler.template?.data ?? {}, payload);

const writeSchedule = (queue: JobQueue, key: string, { name, pattern, timeZone, payload }: ScheduleEntry) =>
  queue.upsertJobScheduler(
    key,
    { pattern, tz: timeZone },
    {
      name,
      data: payload,
      opts: { attempts: jobs[name].attempts, backoff },
    },
  );
