const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Milliseconds within which a cron pattern comes round again at the latest; a bound, not the exact gap. */
export function longestGapMs(pattern: string): number {
  const [minute = "*", hour = "*", day = "*", month = "*", weekday = "*"] = pattern.split(" ").slice(-5);
  if (month !== "*") return 8 * 366 * DAY_MS;
  if (day !== "*") return 62 * DAY_MS;
  if (weekday !== "*") return 7 * DAY_MS;
  if (hour !== "*") return DAY_MS;
  const [, step] = /^\*(?:\/(\d+))?$/.exec(minute) ?? [null, "60"];
  return Number(step ?? 1) * MINUTE_MS;
}
