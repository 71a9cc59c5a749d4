import { type Regime, regimes } from "@goodstanding/domain/policy/regime";
import { useTranslation } from "react-i18next";
import { useLevelWord } from "../../ui/use-level-word.ts";
import cell from "./day-cell.module.css";
import styles from "./legend.module.css";

const marks = ["school", "school-working-day", "review-finished", "reference"] as const;

interface LegendProps {
  /** The kinds of accreditation that are shown, whose agencies go by words of their own. */
  readonly shown: ReadonlySet<Regime>;
  readonly withTasks: boolean;
  /** Terms are drawn in a month alone. */
  readonly withTerms: boolean;
}

/** What the looks of the grid mean. */
export function Legend({ shown, withTasks, withTerms }: LegendProps) {
  const { t } = useTranslation();
  const levelWord = useLevelWord();
  const levels = regimes.filter((regime) => shown.has(regime)).map((regime) => levelWord("agency", regime));
  return (
    <ul className={styles.legend} aria-label={t("calendar.legend.title")}>
      {levels.length === 0 ? null : (
        <li className={cell.mark} data-mark="agency">
          {t("calendar.legend.agency", { levels: [...new Set(levels)].join(t("ui.listSeparator")) })}
        </li>
      )}
      {withTasks ? (
        <li className={cell.mark} data-mark="task">
          {t("calendar.legend.task")}
        </li>
      ) : null}
      {marks.map((mark) => (
        <li key={mark} className={cell.mark} data-mark={mark}>
          {t(`calendar.legend.${mark}`)}
        </li>
      ))}
      <li className={styles.ground} data-kind="holiday">
        {t("calendar.dayKind.holiday")}
      </li>
      <li className={styles.ground} data-kind="make-up">
        {t("calendar.dayKind.make-up")}
      </li>
      {withTerms ? (
        <>
          <li className={styles.band} data-band="term">
            {t("calendar.legend.term")}
          </li>
          <li className={styles.band} data-band="break">
            {t("calendar.legend.break")}
          </li>
        </>
      ) : null}
    </ul>
  );
}
