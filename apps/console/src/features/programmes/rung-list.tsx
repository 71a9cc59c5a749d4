import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { useFormat } from "../../lib/use-format.ts";
import { StepText } from "../../ui/step-text.tsx";
import type { ProgrammeObligation } from "./programme-views.ts";
import styles from "./rung-list.module.css";

type Ladder = NonNullable<ProgrammeObligation["ladder"]>;

/** On which days the duty is reminded of; what is past is shown without weight. */
export function RungList({ ladder: { rungs, thenEveryDays, byMail } }: { readonly ladder: Ladder }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { today } = useSession();
  return (
    <>
      {byMail ? null : <p className={styles.note}>{t("programmes.duty.noMail")}</p>}
      <ul className={styles.rungs}>
        {rungs.map(({ on, kind, distance }) => (
          <li key={`${on} ${kind} ${distance}`} className={styles.rung} data-past={on < today}>
            <time dateTime={on}>{format.day(on)}</time> <StepText step={`${kind}-${distance}`} />
          </li>
        ))}
      </ul>
      <p className={styles.note}>{t("programmes.duty.thenEvery", { count: thenEveryDays })}</p>
    </>
  );
}
