import { type LocalDate, localDateAt } from "@goodstanding/domain/kernel/dates";

export interface FixedClock {
  readonly now: () => Date;
  readonly today: (timeZone: string) => LocalDate;
}

/** A clock that stands still at an instant with an offset, such as `2026-10-21T08:00:00+08:00`. */
export function fixedClock(instant: string): FixedClock {
  if (!/(Z|[+-]\d{2}:\d{2})$/.test(instant)) throw new RangeError(`An instant needs an offset: ${instant}`);
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) throw new RangeError(`Not an instant: ${instant}`);
  return {
    now: () => new Date(milliseconds),
    today: (timeZone) => localDateAt(new Date(milliseconds), timeZone),
  };
}
