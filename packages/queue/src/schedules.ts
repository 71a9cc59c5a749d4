import { isDeepStrictEqual } from "node:util";
import type { JobSchedulerJson } from "bullmq";
import type { JobQueue } from "./backend.ts";
import { backoff, jobKey } from "./job-options.ts";
import { jobs, type Lane } from "./jobs.ts";
import { longestGapMs } from "./longest-gap.ts";
import type { ScheduleEntry } from "./queue.ts";

/** By how much the clocks of two machines may differ without a schedule being written again. */
const SLACK_MS = 5_000;

/**
 * Makes the store hold exactly these schedules of a lane. One that is right already is left alone: to write it again
 * would throw away a tick that is due but not yet taken. One whose next tick lies further away than its pattern allows was
 * written by a machine whose clock was ahead, and would be silent until then.
 */
export async function reconcileSchedules(
  queue: JobQueue,
  lane: Lane,
  entries: readonly ScheduleEntry[],
  now: number,
): Promise<void> {
  const wanted = new Map(
    entries.filter(({ name }) => jobs[name].lane === lane).map((entry) => [keyOf(entry), entry]),
  );
  const present = new Map((await queue.getJobSchedulers()).map((scheduler) => [scheduler.key, scheduler]));
  for (const key of present.keys()) if (!wanted.has(key)) await queue.removeJobScheduler(key);
  for (const [key, entry] of wanted) {
    const scheduler = present.get(key);
    if (!scheduler || !agrees(scheduler, entry) || isTooFar(scheduler, entry, now))
      await writeSchedule(queue, key, entry);
  }
}

const keyOf = ({ name, payload }: ScheduleEntry): string => jobKey(name, payload);

const agrees = (scheduler: JobSchedulerJson, { name, pattern, timeZone, payload }: ScheduleEntry): boolean =>
  scheduler.name === name &&
  scheduler.pattern === pattern &&
  scheduler.tz === timeZone &&
  isDeepStrictEqual(scheduler.template?.data ?? {}, payload);

const isTooFar = ({ next = 0 }: JobSchedulerJson, { pattern }: ScheduleEntry, now: number): boolean =>
  next > now + longestGapMs(pattern) + SLACK_MS;

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
