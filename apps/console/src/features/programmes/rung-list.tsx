import type { Regime } from "@goodstanding/domain/policy/regime";
import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { useFormat } from "../../lib/use-format.ts";
import { StepText } from "../../ui/step-text.tsx";
import type { ProgrammeObligation } from "./programme-views.ts";
import styles from "./rung-list.module.css";

type Ladder = NonNullable<ProgrammeObligation["ladder"]>;

/** Where the school sets no date its rungs hang on the agency's, and may fall together with the agency's own. */
const stepOf = ({ kind, distance, level }: Ladder["rungs"][number]): string =>
  `${kind === "school-before" && level === "agency" ? "agency-before" : kind}-${distance}`;

/** On which days the duty is reminded of; what is past is shown without weight. */
export function RungList({ ladder, regime }: { readonly ladder: Ladder; readonly regime: Regime }) {
  const { rungs, thenEveryDays, byMail } = ladder;
  const { t } = useTranslation();
  const format = useFormat();
  const { today } = useSession();
  return (
    <>
      {byMail ? null : <p className={styles.note}>{t("programmes.duty.noMail")}</p>}
      <ul className={styles.rungs}>
        {[...new Map(rungs.map((rung) => [`${rung.on} ${stepOf(rung)}`, rung]))].map(([key, rung]) => (
          <li key={key} className={styles.rung} data-past={rung.on < today}>
            <time dateTime={rung.on}>{format.day(rung.on)}</time>{" "}
            {rung.kind === "school-overdue" && rung.level === "agency" ? (
              t("programmes.duty.overdue", { count: rung.distance })
            ) : (
              <StepText step={stepOf(rung)} regime={regime} />
            )}
          </li>
        ))}
      </ul>
      <p className={styles.note}>{t("programmes.duty.thenEvery", { count: thenEveryDays })}</p>
    </>
  );
}
