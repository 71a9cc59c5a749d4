import { ruleNames } from "@goodstanding/domain/policy/rule";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { DeadlineChip } from "../../ui/deadline-chip.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { FilingStatusTag } from "../../ui/filing-status-tag.tsx";
import { GravityTag, isMarkedGravity } from "../../ui/gravity-tag.tsx";
import { ObligationTag } from "../../ui/obligation-tag.tsx";
import { useLevelWord } from "../../ui/use-level-word.ts";
import { ObligationDetails } from "./obligation-details.tsx";
import styles from "./obligation-item.module.css";
import { pressureAt } from "./pressure-at.ts";
import type { ProgrammeObligation } from "./programme-views.ts";

/** One duty in one line: what, whether it is owed, by when at both levels; everything else unfolds. */
export function ObligationItem({ obligation }: { readonly obligation: ProgrammeObligation }) {
  const { t } = useTranslation();
  const text = useText();
  const levelWord = useLevelWord();
  const { rule, regime, state, filing, period, gravity, targetDue } = obligation;
  const dated = state === "owed" || state === "fulfilled";
  return (
    <li className={styles.item}>
      <Disclosure
        label={t("programmes.duty.unfold", { period })}
        summary={
          <>
            <span className={styles.rule}>{text(ruleNames[rule])}</span>
            <ObligationTag state={state} rule={rule} />
            {filing === null ? null : <FilingStatusTag status={filing.status} />}
            {state === "owed" && isMarkedGravity(gravity) ? <GravityTag gravity={gravity} /> : null}
            <span className={styles.dates}>
              {dated && targetDue !== null ? (
                <DeadlineChip label={t("programmes.duty.target")} due={targetDue} pressure="untracked" />
              ) : null}
              {dated && obligation.schoolDue !== null ? (
                <DeadlineChip
                  label={levelWord("school", regime)}
                  due={obligation.schoolDue}
                  lastWorkingDay={obligation.schoolLastWorkingDay}
                  pressure={pressureAt(obligation, "school")}
                />
              ) : null}
              {dated && obligation.agencyDue !== null ? (
                <DeadlineChip
                  label={levelWord("agency", regime)}
                  due={obligation.agencyDue}
                  lastWorkingDay={obligation.agencyLastWorkingDay}
                  pressure={pressureAt(obligation, "agency")}
                />
              ) : null}
            </span>
          </>
        }
        beside={
          filing === null ? undefined : (
            <Link to="/filings/$filingId" params={{ filingId: filing.id }}>
              {t("programmes.openFiling")}
            </Link>
          )
        }
      >
        {() => <ObligationDetails obligation={obligation} />}
      </Disclosure>
      {dated ? null : <p className={styles.reason}>{text(obligation.why)}</p>}
    </li>
  );
}
