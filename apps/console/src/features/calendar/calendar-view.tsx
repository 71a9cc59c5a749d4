import { type LocalDate, localDate, yearOf } from "@goodstanding/domain/kernel/dates";
import { Grid } from "antd";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatMonth } from "../../lib/format.ts";
import { useLanguage } from "../../lib/language.ts";
import { useSession } from "../../lib/session.ts";
import { AgendaList } from "./agenda-list.tsx";
import { calendarDays } from "./calendar-days.ts";
import { CalendarFilter } from "./calendar-filter.tsx";
import type { CalendarSearch } from "./calendar-search.ts";
import { CalendarToolbar } from "./calendar-toolbar.tsx";
import styles from "./calendar-view.module.css";
import type { CalendarRange } from "./calendar-views.ts";
import { DayPanel } from "./day-panel.tsx";
import { daysOfMonth } from "./days-of-month.ts";
import { filterDuties } from "./filter-duties.ts";
import { filterTasks } from "./filter-tasks.ts";
import { Legend } from "./legend.tsx";
import { MonthGrid } from "./month-grid.tsx";
import { QuotaSection } from "./quota-section.tsx";
import { SpanList } from "./span-list.tsx";
import { spansOf } from "./spans-of.ts";
import { YearView } from "./year-view.tsx";

interface CalendarViewProps {
  readonly range: CalendarRange;
  readonly search: CalendarSearch;
  /** The day whose month or year is shown. */
  readonly date: LocalDate;
  /** What is said of the holidays of the year. */
  readonly coverage: ReactNode;
  readonly onSearch: (search: CalendarSearch, replace: boolean) => void;
}

export function CalendarView({ range, search, date, coverage, onSearch }: CalendarViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today } = useSession();
  const narrow = Grid.useBreakpoint().md === false;
  const duties = useMemo(() => filterDuties(range.obligations, search), [range, search]);
  const spans = useMemo(() => spansOf(range, search.regime), [range, search.regime]);
  const tasks = useMemo(() => filterTasks(range.tasks, search), [range, search]);
  const dayOf = useMemo(
    () => calendarDays({ ...range, duties, tasks, spans }),
    [range, duties, tasks, spans],
  );
  const opened = useMemo(
    () => (search.day === undefined ? null : dayOf(localDate(search.day))),
    [dayOf, search.day],
  );
  const view = search.view ?? "month";
  const open = (day: LocalDate) => onSearch({ ...search, day }, false);
  const show = (day: LocalDate) => onSearch({ ...search, date: day, day: undefined }, true);
  const shownRegimes = new Set(duties.map(({ regime }) => regime));
  const shownDays = daysOfMonth(date);
  const period =
    view === "month"
      ? formatMonth(date.slice(0, 7), language)
      : t("calendar.year.title", { year: yearOf(date) });
  return (
    <>
      <div className={styles.controls}>
        <CalendarToolbar
          view={view}
          date={date}
          title={period}
          onChange={(next) => onSearch({ ...search, ...next, day: undefined }, true)}
        />
        <CalendarFilter
          duties={range.obligations}
          shown={duties.length}
          year={yearOf(date)}
          search={search}
          onChange={(change) => onSearch({ ...search, ...change }, true)}
        />
      </div>
      {coverage}
      {view === "year" ? (
        <YearView year={yearOf(date)} today={today} search={search} dayOf={dayOf} onOpen={open} />
      ) : narrow ? (
        <AgendaList days={shownDays.map(dayOf)} onOpen={open} />
      ) : (
        <MonthGrid date={date} today={today} dayOf={dayOf} label={period} onOpen={open} onLeave={show} />
      )}
      {narrow ? null : (
        <Legend shown={shownRegimes} withTasks={tasks.length > 0} withTerms={view === "month"} />
      )}
      <SpanList
        spans={spans}
        from={view === "month" ? (shownDays.at(0) ?? date) : localDate(`${yearOf(date)}-01-01`)}
        to={view === "month" ? (shownDays.at(-1) ?? date) : localDate(`${yearOf(date)}-12-31`)}
      />
      <QuotaSection
        duties={filterDuties(range.obligations, { college: search.college })}
        today={localDate(today)}
      />
      <DayPanel
        day={opened}
        since={range.remindingFrom}
        onClose={() => onSearch({ ...search, day: undefined }, false)}
      />
    </>
  );
}
