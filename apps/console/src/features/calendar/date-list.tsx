import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/use-format.ts";
import { type CalendarDay, isBlank } from "./calendar-days.ts";
import styles from "./date-list.module.css";
import { useDayWords } from "./use-day-words.ts";

/** The days that have something, one below the other; each opens its duties. */
export function DateList({
  days,
  onOpen,
}: {
  readonly days: readonly CalendarDay[];
  readonly onOpen: (date: LocalDate) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDayWords();
  const busy = days.filter((day) => !isBlank(day));
  if (busy.length === 0) return <p className={styles.none}>{t("calendar.nothing")}</p>;
  return (
    <ul className={styles.list}>
      {busy.map((day) => (
        <li key={day.date}>
          <button type="button" className={styles.day} onClick={() => onOpen(day.date)}>
            <span className={styles.date}>{format.dayWithWeekday(day.date)}</span>
            {day.tasks.map((task) => (
              <span key={task.id} className={styles.block} data-mark={task.done ? "settled" : "task"}>
                {words.task(task)}
              </span>
            ))}
            {words.blocks(day.marks).map(({ kind, heading, marks, settled }) => (
              <span key={heading} className={styles.block} data-mark={settled ? "settled" : kind}>
                {t("calendar.blockLabel", { kind: heading })}
                {words.rules(marks)}
                {settled ? ` · ${t("calendar.settled")}` : ""}
              </span>
            ))}
            {day.edges.map((reference) => (
              <span
                key={`${reference.span.id} ${reference.edge}`}
                className={styles.block}
                data-mark="reference"
              >
                {words.reference(reference)}
              </span>
            ))}
          </button>
        </li>
      ))}
    </ul>
  );
}
