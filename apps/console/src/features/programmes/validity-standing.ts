import {
  daysBetween,
  firstDayOf,
  lastDayOf,
  localDate,
  parseYearMonth,
  type YearMonth,
} from "@goodstanding/domain/kernel/dates";
import type { Validity } from "./programme-views.ts";

export const validityStandings = [
  "in-validity",
  "ending",
  "expired",
  "discontinued",
  "future",
  "applicant",
] as const;
export type ValidityStanding = (typeof validityStandings)[number];

const endingWithinDays = 366;

/** Where `today` lies in a validity, which runs from the first day of its first month to the last day of its last. */
export function validityStanding(validity: Validity | null, today: string): ValidityStanding {
  if (validity === null) return "applicant";
  const day = localDate(today);
  if (daysBetween(day, firstDayOf(month(validity.from))) > 0) return "future";
  if (validity.discontinuedFrom !== null && validity.discontinuedFrom <= day) return "discontinued";
  const daysLeft = daysBetween(day, lastDayOf(month(validity.to)));
  if (daysLeft < 0) return "expired";
  return daysLeft <= endingWithinDays ? "ending" : "in-validity";
}

function month(text: string): YearMonth {
  const parsed = parseYearMonth(text);
  if (!parsed.ok) throw new RangeError(`Not a month: ${text}`);
  return parsed.value;
}
