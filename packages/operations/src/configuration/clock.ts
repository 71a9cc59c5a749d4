import { type LocalDate, localDate, localDateAt } from "@goodstanding/domain/kernel/dates";
import type { Clock } from "../deps.ts";

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  today: (timeZone) => localDateAt(new Date(), timeZone),
};

/** A demonstration's clock: the date stands still in `timeZone`, the time of day goes on. */
export function demoClock(day: LocalDate, timeZone: string): Clock {
  return { now: () => onDay(day, timeZone), today: () => day };
}

function onDay(day: LocalDate, timeZone: string): Date {
  const time = Temporal.Now.zonedDateTimeISO(timeZone).toPlainTime();
  return new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds,
  );
}

export const clockOf = (
  environment: { readonly APP_MODE: string; readonly DEMO_TODAY?: string | undefined },
  real: Clock = systemClock,
): Clock =>
  environment.APP_MODE === "demo" && environment.DEMO_TODAY
    ? demoClock(localDate(environment.DEMO_TODAY), "Asia/Shanghai")
    : real;
