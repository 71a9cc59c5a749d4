import type { ScheduleEntry } from "@goodstanding/queue/queue";

const timeZone = "Asia/Shanghai";

/** Every cron of the product. Each tick may be missed or doubled: rows decide what is to be done. */
export const schedule: readonly ScheduleEntry[] = [
  // Before the sweep: a new day may open a term or an academic year.
  { name: "obligations.refresh", pattern: "0 1 * * *", timeZone, payload: {} },
  { name: "reminders.sweep", pattern: "0 8 * * *", timeZone, payload: { today: null } },
  // Each day some: a link has its day of the month.
  { name: "links.check", pattern: "30 3 * * *", timeZone, payload: { link: null } },
  // In working hours: a step of a reviewer's day is told once, whichever tick comes first.
  { name: "appraisals.tell", pattern: "*/10 8-19 * * *", timeZone, payload: {} },
  { name: "arrivals.read", pattern: "* * * * *", timeZone, payload: {} },
  // The cards name the day on which they are read; what was missed is written at the worker's start.
  { name: "cards.write", pattern: "20 8 * * *", timeZone, payload: {} },
  { name: "channels.drain", pattern: "* * * * *", timeZone, payload: {} },
  { name: "mail.wake", pattern: "* * * * *", timeZone, payload: {} },
  { name: "mail.look-up", pattern: "* * * * *", timeZone, payload: {} },
  { name: "bounces.read", pattern: "*/5 * * * *", timeZone, payload: {} },
  { name: "packages.recover", pattern: "* * * * *", timeZone, payload: {} },
  { name: "reviews.recover", pattern: "* * * * *", timeZone, payload: {} },
  { name: "uploads.sweep", pattern: "* * * * *", timeZone, payload: {} },
];
