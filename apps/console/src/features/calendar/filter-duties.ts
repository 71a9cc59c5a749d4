import type { CalendarSearch } from "./calendar-search.ts";
import type { CalendarDuty } from "./calendar-views.ts";

export const filterDuties = (
  duties: readonly CalendarDuty[],
  { college, rule, regime }: Pick<CalendarSearch, "college" | "rule" | "regime">,
): readonly CalendarDuty[] =>
  duties.filter(
    (duty) =>
      (college === undefined || duty.unit.id === college) &&
      (rule === undefined || duty.rule === rule) &&
      (regime === undefined || duty.regime === regime),
  );
