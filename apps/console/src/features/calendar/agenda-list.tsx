import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../ui/empty-state.tsx";
import styles from "./agenda-list.module.css";
import { type CalendarDay, isBlank } from "./calendar-days.ts";
import { DateList } from "./date-list.tsx";

/** A month on a phone: the days that have something, without the grid around them. */
export function AgendaList({
  days,
  onOpen,
}: {
  readonly days: readonly CalendarDay[];
  readonly onOpen: (date: LocalDate) => void;
}) {
  const { t } = useTranslation();
  const isEmpty = days.every(isBlank);
  return (
    <div className={styles.agenda}>
      {isEmpty ? (
        <EmptyState>{t("calendar.noneInMonth")}</EmptyState>
      ) : (
        <DateList days={days} onOpen={onOpen} />
      )}
    </div>
  );
}
