import { useTranslation } from "react-i18next";
import cell from "./day-cell.module.css";
import styles from "./legend.module.css";

const marks = ["agency", "school", "school-working-day", "review-finished"] as const;

/** What the looks of the grid mean. */
export function Legend() {
  const { t } = useTranslation();
  return (
    <ul className={styles.legend} aria-label={t("calendar.legend.title")}>
      {marks.map((mark) => (
        <li key={mark} className={cell.mark} data-mark={mark}>
          {t(`calendar.legend.${mark}`)}
        </li>
      ))}
      <li className={cell.mark} data-mark="reference">
        {t("calendar.legend.reference")}
      </li>
      <li className={styles.ground} data-kind="holiday">
        {t("calendar.dayKind.holiday")}
      </li>
      <li className={styles.ground} data-kind="make-up">
        {t("calendar.dayKind.make-up")}
      </li>
      <li className={styles.band} data-band="term">
        {t("calendar.legend.term")}
      </li>
      <li className={styles.band} data-band="break">
        {t("calendar.legend.break")}
      </li>
    </ul>
  );
}
