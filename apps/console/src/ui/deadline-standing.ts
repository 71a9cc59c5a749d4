import { daysBetween, localDate } from "@goodstanding/domain/kernel/dates";
import type { ToneName } from "./tokens.ts";

/** `open`: something is still to be done; `settled`: it is done; `untracked`: a date that nobody works towards here. */
export type Pressure = "open" | "settled" | "untracked";

const soonDays = 7;
const nearDays = 30;

/** Calendar days until `due` (negative once it is past) and how alarming that is; only an open date alarms. */
export function deadlineStanding(dates: {
  readonly due: string;
  readonly lastWorkingDay: string | null;
  readonly today: string;
  readonly pressure: Pressure;
}): { readonly tone: ToneName; readonly daysLeft: number } {
  const today = localDate(dates.today);
  const daysLeft = daysBetween(today, localDate(dates.due));
  if (dates.pressure !== "open") return { tone: "neutral", daysLeft };
  if (daysLeft < 0) return { tone: "danger", daysLeft };
  const toLastWorkingDay = daysBetween(today, localDate(dates.lastWorkingDay ?? dates.due));
  if (toLastWorkingDay <= soonDays) return { tone: "warning", daysLeft };
  return { tone: toLastWorkingDay <= nearDays ? "info" : "neutral", daysLeft };
}
