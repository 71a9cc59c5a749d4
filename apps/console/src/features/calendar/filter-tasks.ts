import type { CalendarSearch } from "./calendar-search.ts";
import type { CalendarTask } from "./calendar-views.ts";

/** They are of no rule and of no kind of accreditation; what is about the whole school is every college's. */
export const filterTasks = (
  tasks: readonly CalendarTask[],
  { college, rule, regime }: Pick<CalendarSearch, "college" | "rule" | "regime">,
): readonly CalendarTask[] =>
  rule !== undefined || regime !== undefined
    ? []
    : tasks.filter(
        ({ programmes }) =>
          college === undefined ||
          programmes.length === 0 ||
          programmes.some(({ unitId }) => unitId === college),
      );
