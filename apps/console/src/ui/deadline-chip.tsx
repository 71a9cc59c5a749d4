import { AlertOutlined, CalendarOutlined, CheckOutlined, ClockCircleOutlined } from "@ant-design/icons";
import type { ComponentType } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../lib/session.ts";
import { useFormat } from "../lib/use-format.ts";
import styles from "./deadline-chip.module.css";
import { deadlineStanding, type Pressure } from "./deadline-standing.ts";
import type { ToneName } from "./tokens.ts";

interface DeadlineChipProps {
  readonly due: string | null;
  readonly lastWorkingDay?: string | null;
  readonly pressure?: Pressure;
  /** Which deadline it is, such as 校级; shown in front. */
  readonly label?: string;
}

/** A deadline as people here speak of one: date, weekday, last working day, days left. */
export function DeadlineChip({ due, lastWorkingDay = null, pressure = "open", label }: DeadlineChipProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { today } = useSession();
  if (due === null)
    return (
      <span className={styles.none}>
        {label ? `${label} ` : ""}
        {t("ui.deadline.none")}
      </span>
    );

  const { tone, daysLeft } = deadlineStanding({ due, lastWorkingDay, today, pressure });
  const Icon = pressure === "settled" ? CheckOutlined : icons[tone];
  return (
    <span className={styles.chip} data-tone={tone}>
      <Icon aria-hidden />
      <span className={styles.lines}>
        <span className={styles.date}>
          {label ? <span className={styles.label}>{label}</span> : null}
          <time dateTime={due}>{format.dayWithWeekday(due)}</time>
          {pressure === "open" ? <strong>{daysLeftText(daysLeft)}</strong> : null}
        </span>
        {lastWorkingDay !== null && lastWorkingDay !== due ? (
          <span className={styles.working}>
            {t("ui.deadline.lastWorkingDay", { day: format.dayWithWeekday(lastWorkingDay) })}
          </span>
        ) : null}
      </span>
    </span>
  );

  function daysLeftText(days: number): string {
    if (days === 0) return t("ui.deadline.today");
    return days > 0 ? t("ui.deadline.left", { count: days }) : t("ui.deadline.overdue", { count: -days });
  }
}

const icons: Record<ToneName, ComponentType<{ "aria-hidden"?: boolean }>> = {
  neutral: CalendarOutlined,
  info: CalendarOutlined,
  success: CheckOutlined,
  warning: ClockCircleOutlined,
  danger: AlertOutlined,
};
