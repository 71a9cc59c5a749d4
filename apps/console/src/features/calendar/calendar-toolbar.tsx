import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { addMonthsTo } from "@goodstanding/domain/kernel/months";
import { Button, Segmented } from "antd";
import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { type CalendarViewName, calendarViewNames } from "./calendar-search.ts";
import styles from "./calendar-toolbar.module.css";

interface CalendarToolbarProps {
  readonly view: CalendarViewName;
  readonly date: LocalDate;
  /** The month or year that is shown. */
  readonly title: string;
  readonly onChange: (change: { readonly view?: CalendarViewName; readonly date?: LocalDate }) => void;
}

const monthsIn: Record<CalendarViewName, number> = { month: 1, year: 12 };

/** Back, on, today; a month or a year. */
export function CalendarToolbar({ view, date, title, onChange }: CalendarToolbarProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const turn = (step: 1 | -1) => onChange({ date: addMonthsTo(date, step * monthsIn[view]) });
  return (
    <div className={styles.bar}>
      <Button
        icon={<LeftOutlined aria-hidden />}
        aria-label={t(`calendar.back.${view}`)}
        onClick={() => turn(-1)}
      />
      <h2 className={styles.title} aria-live="polite">
        {title}
      </h2>
      <Button
        icon={<RightOutlined aria-hidden />}
        aria-label={t(`calendar.on.${view}`)}
        onClick={() => turn(1)}
      />
      <Button onClick={() => onChange({ date: today })}>{t("calendar.today")}</Button>
      <Segmented
        aria-label={t("calendar.view.title")}
        value={view}
        options={calendarViewNames.map((value) => ({ value, label: t(`calendar.view.${value}`) }))}
        onChange={(value) => onChange({ view: value })}
      />
    </div>
  );
}
