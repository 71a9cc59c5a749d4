import { addDays, type LocalDate, monthOf, weekdayOf } from "@goodstanding/domain/kernel/dates";
import { addMonthsTo } from "@goodstanding/domain/kernel/months";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { formatWeekday } from "../../lib/format.ts";
import { useLanguage, useText } from "../../lib/language.ts";
import type { CalendarDay } from "./calendar-days.ts";
import { DayCell } from "./day-cell.tsx";
import styles from "./month-grid.module.css";
import { monthWeeks } from "./month-weeks.ts";

interface MonthGridProps {
  /** Any day of the month that is shown; the keyboard starts there. */
  readonly date: LocalDate;
  readonly today: LocalDate;
  readonly dayOf: (date: LocalDate) => CalendarDay;
  readonly label: string;
  readonly onOpen: (date: LocalDate) => void;
  /** The keyboard has left the month. */
  readonly onLeave: (date: LocalDate) => void;
}

/** A month as a grid: arrows move by day and week, Home and End within the week, Page Up and Down by month. */
export function MonthGrid({ date, today, dayOf, label, onOpen, onLeave }: MonthGridProps) {
  const text = useText();
  const language = useLanguage();
  const grid = useRef<HTMLTableElement>(null);
  const [moved, setMoved] = useState<LocalDate | null>(null);
  /** Where the keyboard is going: waits until that day's month is shown. Nothing else moves the focus. */
  const goingTo = useRef<LocalDate | null>(null);
  const weeks = monthWeeks(date);
  const month = monthOf(date);
  const reachable = moved !== null && monthOf(moved) === month ? moved : date;

  useEffect(() => {
    const to = goingTo.current;
    if (to === null || monthOf(to) !== month) return;
    goingTo.current = null;
    grid.current?.querySelector<HTMLElement>(`[data-date="${to}"]`)?.focus();
  });

  return (
    <table ref={grid} className={styles.grid} role="grid" aria-label={label}>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((day) => (
            <th key={day} scope="col" data-weekend={weekdayOf(day) > 5}>
              {formatWeekday(day, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((each) => (
              <DayCell
                key={each}
                day={dayOf(each)}
                outside={monthOf(each) !== month}
                today={each === today}
                reachable={each === reachable}
                namedBands={namedOn(each)}
                onOpen={() => onOpen(each)}
                onKeyDown={(event) => move(event, each)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );

  function move(event: KeyboardEvent, from: LocalDate): void {
    const to = target(event.key, from);
    if (to === null) return;
    event.preventDefault();
    goingTo.current = to;
    setMoved(to);
    if (monthOf(to) !== month) onLeave(to);
  }

  /** A band is named where it begins, and in the first cell of the grid. */
  function namedOn(day: LocalDate): readonly string[] {
    const isFirst = day === weeks[0]?.[0];
    return dayOf(day)
      .bands.filter(({ from }) => isFirst || from === day)
      .map(({ name }) => text(name));
  }
}

function target(key: string, from: LocalDate): LocalDate | null {
  if (key === "ArrowLeft") return addDays(from, -1);
  if (key === "ArrowRight") return addDays(from, 1);
  if (key === "ArrowUp") return addDays(from, -7);
  if (key === "ArrowDown") return addDays(from, 7);
  if (key === "Home") return addDays(from, 1 - weekdayOf(from));
  if (key === "End") return addDays(from, 7 - weekdayOf(from));
  if (key === "PageUp") return addMonthsTo(from, -1);
  return key === "PageDown" ? addMonthsTo(from, 1) : null;
}
