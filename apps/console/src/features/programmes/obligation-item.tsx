import { awaitsCollege, type FilingStatus } from "@goodstanding/domain/filings/filing-status";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { ClausePopover } from "../../ui/clause-popover.tsx";
import { DeadlineChip } from "../../ui/deadline-chip.tsx";
import type { Pressure } from "../../ui/deadline-standing.ts";
import { FilingStatusTag } from "../../ui/filing-status-tag.tsx";
import { ObligationTag } from "../../ui/obligation-tag.tsx";
import styles from "./obligation-item.module.css";
import type { ProgrammeObligation } from "./programme-views.ts";

/** One duty of one year: what, whether it is owed, by when at both levels, and why. */
export function ObligationItem({ obligation }: { readonly obligation: ProgrammeObligation }) {
  const { t } = useTranslation();
  const text = useText();
  const { rule, state, filing, why, note, citations, packs, period } = obligation;
  const [school, agency] = pressures(filing?.status ?? null);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h3 className={styles.rule}>{text(ruleNames[rule])}</h3>
        <ObligationTag state={state} rule={rule} />
        {filing === null ? null : (
          <>
            <FilingStatusTag status={filing.status} />
            <Link to="/filings/$filingId" params={{ filingId: filing.id }} className={styles.open}>
              {t("programmes.openFiling")}
            </Link>
          </>
        )}
      </div>
      {state === "owed" ? (
        <div className={styles.dates}>
          <DeadlineChip
            label={t("ui.level.school")}
            due={obligation.schoolDue}
            lastWorkingDay={obligation.schoolLastWorkingDay}
            pressure={school}
          />
          <DeadlineChip
            label={t("ui.level.agency")}
            due={obligation.agencyDue}
            lastWorkingDay={obligation.agencyLastWorkingDay}
            pressure={agency}
          />
        </div>
      ) : null}
      <p>
        {text(why)}
        <ClausePopover subject={`${period} ${text(ruleNames[rule])}`} why={text(why)} citations={citations} />
      </p>
      {state === "owed" && filing === null ? (
        <p className={styles.note}>{t("programmes.elsewhere")}</p>
      ) : null}
      {note === null ? null : <p className={styles.note}>{t("programmes.note", { note: text(note) })}</p>}
      <p className={styles.packs}>{t("programmes.packs", { packs: packs.join(" · ") })}</p>
    </li>
  );
}

/** At school and at association level. Handing in settles the school's date alone; without a filing neither is worked towards. */
function pressures(status: FilingStatus | null): readonly [school: Pressure, agency: Pressure] {
  if (status === null) return ["untracked", "untracked"];
  return [awaitsCollege(status) ? "open" : "settled", "open"];
}
