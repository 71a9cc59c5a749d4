import { dateOf, type LocalDate, monthOf } from "@goodstanding/domain/kernel/dates";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { formatMonth } from "../../lib/format.ts";
import { useLanguage } from "../../lib/language.ts";
import type { CalendarDay } from "./calendar-days.ts";
import type { CalendarSearch } from "./calendar-search.ts";
import { DateList } from "./date-list.tsx";
import { isLegal } from "./day-marks.ts";
import { daysOfMonth } from "./days-of-month.ts";
import { monthWeeks } from "./month-weeks.ts";
import styles from "./year-view.module.css";

interface YearViewProps {
  readonly year: number;
  readonly today: LocalDate;
  readonly search: CalendarSearch;
  readonly dayOf: (date: LocalDate) => CalendarDay;
  readonly onOpen: (date: LocalDate) => void;
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Twelve months: how much is due in each, on which days, and the list of those days. */
export function YearView({ year, today, search, dayOf, onOpen }: YearViewProps) {
  return (
    <div className={styles.months}>
      {months.map((month) => (
        <MonthCard
          key={month}
          first={dateOf(year, month, 1)}
          today={today}
          search={search}
          dayOf={dayOf}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}

interface MonthCardProps extends Omit<YearViewProps, "year"> {
  readonly first: LocalDate;
}

function MonthCard({ first, today, search, dayOf, onOpen }: MonthCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const days = daysOfMonth(first).map(dayOf);
  const legal = days.flatMap(({ marks }) => marks.filter(isLegal)).flatMap(({ duties }) => duties);
  const count = legal.length + days.flatMap(({ tasks }) => tasks).length;
  return (
    <section className={styles.month} aria-label={formatMonth(first.slice(0, 7), language)}>
      <h3 className={styles.head}>
        <Link to="/calendar" search={{ ...search, view: "month", date: first, day: undefined }}>
          {formatMonth(first.slice(0, 7), language)}
        </Link>
        <span className={styles.count}>{t("calendar.year.count", { count })}</span>
      </h3>
      <div className={styles.small} aria-hidden>
        {monthWeeks(first)
          .flat()
          .map((date) => (
            <SmallDay
              key={date}
              day={dayOf(date)}
              outside={monthOf(date) !== monthOf(first)}
              today={date === today}
            />
          ))}
      </div>
      <DateList days={days} onOpen={onOpen} />
    </section>
  );
}

/** Only to be seen: the list below says the same in words. */
function SmallDay({
  day,
  outside,
  today,
}: {
  readonly day: CalendarDay;
  readonly outside: boolean;
  readonly today: boolean;
}) {
  if (outside) return <span />;
  const mark = smallMark(day);
  return (
    <span className={styles.dot} data-kind={day.kind} data-mark={mark} data-today={today}>
      {Number(day.date.slice(8))}
    </span>
  );
}

/** The one that weighs most. */
function smallMark({ tasks, marks }: CalendarDay): string | undefined {
  if (tasks.some(({ done }) => !done)) return "task";
  const legal = marks.find(isLegal);
  if (legal) return legal.settled ? "settled" : legal.kind;
  if (marks.length > 0) return "light";
  return tasks.length > 0 ? "settled" : undefined;
}
