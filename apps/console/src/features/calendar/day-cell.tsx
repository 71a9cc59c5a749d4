import { AlertOutlined, CheckOutlined } from "@ant-design/icons";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { isMarkedGravity } from "../../ui/gravity-tag.tsx";
import type { CalendarDay } from "./calendar-days.ts";
import styles from "./day-cell.module.css";
import type { DayMark } from "./day-marks.ts";
import { useDayWords } from "./use-day-words.ts";

interface DayCellProps {
  readonly day: CalendarDay;
  /** A day of a neighbouring month is shown without weight. */
  readonly outside: boolean;
  readonly today: boolean;
  /** The one cell of the grid that the tabulator key reaches. */
  readonly reachable: boolean;
  /** Bands that are named in this cell: those that begin here, or are the first to be seen. */
  readonly namedBands: readonly string[];
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A day of the month: whether one works, what is due, what is only a reference. All of it is one button. */
export function DayCell({ day, outside, today, reachable, namedBands, onOpen, onKeyDown }: DayCellProps) {
  const { t } = useTranslation();
  const text = useText();
  const words = useDayWords();
  const [band] = day.bands;
  return (
    <td
      className={styles.cell}
      data-outside={outside}
      data-kind={day.kind}
      aria-current={today ? "date" : undefined}
    >
      <button
        type="button"
        className={styles.day}
        data-date={day.date}
        tabIndex={reachable ? 0 : -1}
        aria-label={words.label(day)}
        onClick={onOpen}
        onKeyDown={onKeyDown}
      >
        <span className={styles.head}>
          <span className={styles.number}>{Number(day.date.slice(8))}</span>
          {day.kind === "holiday" || day.kind === "make-up" ? (
            <span className={styles.kind}>{words.kind(day)}</span>
          ) : null}
          {namedBands.length === 0 ? null : <span className={styles.band}>{namedBands.join(" ")}</span>}
        </span>
        {day.tasks.map((task) => (
          <span key={task.id} className={styles.mark} data-mark={task.done ? "settled" : "task"}>
            {task.done ? <CheckOutlined aria-hidden /> : <AlertOutlined aria-hidden />} {words.task(task)}
          </span>
        ))}
        {words.blocks(day.marks).map(({ kind, heading, marks, settled }) => (
          <span key={heading} className={styles.mark} data-mark={settled ? "settled" : kind}>
            <span className={styles.markKind}>
              {settled ? (
                <CheckOutlined aria-hidden />
              ) : isGrave(marks) ? (
                <AlertOutlined aria-hidden />
              ) : null}
              {t("calendar.blockLabel", { kind: heading })}
            </span>
            {words.rules(marks)}
          </span>
        ))}
        {day.edges.map(({ span, edge }) => (
          <span key={`${span.id} ${edge}`} className={styles.mark} data-mark="reference">
            {t(`calendar.reference.${edge}`, { name: text(span.name) })}
          </span>
        ))}
        {band ? <span className={styles.strip} data-band={band.kind} /> : null}
      </button>
    </td>
  );
}

const isGrave = (marks: readonly DayMark[]): boolean =>
  marks.some(
    ({ kind, duties }) => kind === "agency" && duties.some(({ gravity }) => isMarkedGravity(gravity)),
  );
