import { useTranslation } from "react-i18next";
import type { Coverage } from "./course-views.ts";
import styles from "./courses-view.module.css";

interface CoverageTableProps {
  readonly coverage: Coverage;
  readonly year: number;
}

/** Each course of the cycle against its years: evaluated when, and until when it still can be. */
export function CoverageTable({ coverage: { cycle, rows }, year }: CoverageTableProps) {
  const { t } = useTranslation();
  if (cycle === null) return <p>{t("courses.cycle.none")}</p>;
  const years = Array.from({ length: cycle.to - cycle.from + 1 }, (_, index) => cycle.from + index);
  return (
    <>
      <p className={styles.note}>{t("courses.coverageNote", cycle)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keyboard */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={t("intake.coverage.title")}>
        <table className={styles.coverage}>
          <thead>
            <tr>
              <th scope="col">{t("courses.column.name")}</th>
              {years.map((each) => (
                <th key={each} scope="col" data-now={each === year}>
                  {each}
                </th>
              ))}
              <th scope="col">{t("courses.column.lastChance")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ courseId, name, evaluated, lastChance, isDueNow, isMissed }) => (
              <tr key={courseId}>
                <th scope="row">{name}</th>
                {years.map((each) => (
                  <td key={each} data-now={each === year}>
                    {evaluated.includes(each) ? (
                      <>
                        <span aria-hidden>●</span>
                        <span className="visually-hidden">{t("courses.evaluated")}</span>
                      </>
                    ) : null}
                  </td>
                ))}
                <td>
                  {isMissed ? (
                    <span className={styles.missed}>{t("courses.missed")}</span>
                  ) : isDueNow ? (
                    <span className={styles.due}>{t("intake.coverage.due")}</span>
                  ) : (
                    (lastChance ?? t("courses.covered"))
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
