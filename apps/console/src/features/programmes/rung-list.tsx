import type { Regime } from "@goodstanding/domain/policy/regime";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { useFormat } from "../../lib/use-format.ts";
import { StepText } from "../../ui/step-text.tsx";
import { mergeRungs } from "./merge-rungs.ts";
import type { ProgrammeObligation } from "./programme-views.ts";
import styles from "./rung-list.module.css";

interface RungListProps {
  readonly ladder: NonNullable<ProgrammeObligation["ladder"]>;
  readonly regime: Regime;
}

/** On which days the duty is reminded of; what is past says so. */
export function RungList({ ladder: { rungs, thenEveryDays }, regime }: RungListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { today } = useSession();
  return (
    <>
      <ul className={styles.rungs}>
        {mergeRungs(rungs).map(({ on, rungs: ofDay }) => (
          <li key={on} className={styles.rung} data-past={on < today}>
            <time dateTime={on}>{format.day(on)}</time>{" "}
            {ofDay.map(({ step, levels }, at) => (
              <Fragment key={step}>
                {at === 0 ? null : t("ui.listSeparator")}
                <StepText step={step} regime={regime} levels={levels} />
              </Fragment>
            ))}
            {on < today ? <span className={styles.past}>{t("programmes.duty.past")}</span> : null}
          </li>
        ))}
      </ul>
      <p className={styles.note}>{t("programmes.duty.thenEvery", { count: thenEveryDays })}</p>
    </>
  );
}
