import { ArrowRightOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../../lib/use-format.ts";
import { useLevelWord } from "../../../ui/use-level-word.ts";
import type { PreviewDates, PreviewItem } from "../policy-views.ts";
import styles from "./preview.module.css";

const levels = [
  ["target", "targetDue"],
  ["school", "schoolDue"],
  ["agency", "agencyDue"],
] as const;

/** The dates of a duty before and after, level by level; of a duty that moves only the ones that do. */
export function PreviewMove({ item }: { readonly item: PreviewItem }) {
  const { t } = useTranslation();
  const format = useFormat();
  const levelWord = useLevelWord();
  const { before, after, change, regime } = item;
  const lines = levels
    .map(([level, field]) => ({ level, was: before?.[field] ?? null, is: after?.[field] ?? null }))
    .filter(({ was, is }) => (change === "moves" ? was !== is : was !== null || is !== null));
  return (
    <ul className={styles.moves}>
      {lines.map(({ level, was, is }) => (
        <li key={level}>
          <span className={styles.level}>
            {level === "target" ? t("policyChange.preview.target") : levelWord(level, regime)}
          </span>
          {was === is ? (
            day(is)
          ) : (
            <>
              <s className={styles.was}>{day(was)}</s>
              <ArrowRightOutlined aria-label={t("policyChange.preview.becomes")} />
              <strong>{day(is)}</strong>
            </>
          )}
          {level === "school" && was !== is ? lastWorkingDay(after) : null}
        </li>
      ))}
    </ul>
  );

  function day(date: string | null): ReactNode {
    return date === null ? (
      t("policyChange.preview.nothing")
    ) : (
      <time dateTime={date}>{format.dayWithWeekday(date)}</time>
    );
  }

  /** Where the date itself is one, there is nothing to add. */
  function lastWorkingDay(dates: PreviewDates | null): ReactNode {
    const last = dates?.schoolLastWorkingDay ?? null;
    if (last === null || last === dates?.schoolDue) return null;
    return <small>{t("ui.deadline.lastWorkingDay", { day: format.dayWithWeekday(last) })}</small>;
  }
}
