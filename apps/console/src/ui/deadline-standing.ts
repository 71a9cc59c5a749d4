import { daysBetween, localDate } from "@goodstanding/domain/kernel/dates";
import type { ToneName } from "./tokens.ts";

const soonDays = 7;
const nearDays = 30;

/** Calendar days until `due` (negative once it is past) and how alarming that is; a settled date alarms nobody. */
export function deadlineStanding(dates: {
  readonly due: string;
  readonly lastWorkingDay: string | null;
  readonly today: string;
  readonly settled: boolean;
}): { readonly tone: ToneName; readonly daysLeft: number } {
  const today = localDate(dates.today);
  const daysLeft = daysBetween(today, localDate(dates.due));
  if (dates.settled) return { tone: "neutral", daysLeft };
  if (daysLeft < 0) return { tone: "danger", daysLeft };
  const toLastWorkingDay = daysBetween(today, localDate(dates.lastWorkingDay ?? dates.due));
  if (toLastWorkingDay <= soonDays) return { tone: "warning", daysLeft };
  return { tone: toLastWorkingDay <= nearDays ? "info" : "neutral", daysLeft };
}
