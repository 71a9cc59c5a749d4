import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { monthOf } from "@goodstanding/domain/kernel/dates";
import { monthWeeks } from "./month-weeks.ts";

/** Every day of the month that a day lies in. */
export const daysOfMonth = (anyDay: LocalDate): readonly LocalDate[] =>
  monthWeeks(anyDay)
    .flat()
    .filter((date) => monthOf(date) === monthOf(anyDay));
