import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isBeforeSystem } from "../../lib/is-before-system.ts";
import { useText } from "../../lib/language.ts";
import { BeforeSystemTag } from "../../ui/before-system-tag.tsx";
import { DeadlineChip } from "../../ui/deadline-chip.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { FilingStatusTag } from "../../ui/filing-status-tag.tsx";
import { GravityTag, isMarkedGravity } from "../../ui/gravity-tag.tsx";
import { ObligationTag } from "../../ui/obligation-tag.tsx";
import { useLevelWord } from "../../ui/use-level-word.ts";
import { CarriedTags } from "./carried-tags.tsx";
import { ObligationDetails } from "./obligation-details.tsx";
import styles from "./obligation-item.module.css";
import { pressureAt } from "./pressure-at.ts";
import type { ProgrammeObligation } from "./programme-views.ts";

interface ObligationItemProps {
  readonly obligation: ProgrammeObligation;
  /** What was due before this day belongs to the time before the system. */
  readonly since: LocalDate | null;
}

/** One duty in one line: what, whether it is owed, by when at both levels; everything else unfolds. */
export function ObligationItem({ obligation, since }: ObligationItemProps) {
  const { t } = useTranslation();
  const text = useText();
  const { rule, state, filing, period, gravity } = obligation;
  const past = isBeforeSystem(obligation, since);
  const dated = state === "owed" || state === "fulfilled";
  return (
    <li className={styles.item}>
      <Disclosure
        label={t("programmes.duty.unfold", { period })}
        summary={
          <span className={styles.summary}>
            <span className={styles.what}>
              <span className={styles.rule}>{text(ruleNames[rule])}</span>
              {filing !== null ? (
                <FilingStatusTag status={filing.status} />
              ) : past ? (
                <BeforeSystemTag />
              ) : (
                <ObligationTag state={state} rule={rule} />
              )}
              {state === "owed" && !past && isMarkedGravity(gravity) ? (
                <GravityTag gravity={gravity} />
              ) : null}
              <CarriedTags spotChecks={obligation.spotChecks} />
            </span>
            {dated ? (
              <Dates obligation={obligation} since={since} />
            ) : (
              <span className={styles.reason}>{text(obligation.why)}</span>
            )}
          </span>
        }
        beside={
          <span className={styles.open}>
            {filing === null ? null : (
              <Link to="/filings/$filingId" params={{ filingId: filing.id }}>
                {t("programmes.openFiling")}
              </Link>
            )}
          </span>
        }
      >
        {() => <ObligationDetails obligation={obligation} since={past ? since : null} />}
      </Disclosure>
    </li>
  );
}

/** Both levels in columns of their own, so that the dates of a year stand below each other. */
function Dates({ obligation, since }: ObligationItemProps) {
  const { t } = useTranslation();
  const levelWord = useLevelWord();
  const { regime, targetDue, schoolDue, dueAgain, agencyDue } = obligation;
  return (
    <>
      <span className={styles.date}>
        {targetDue === null ? null : (
          <DeadlineChip label={t("programmes.duty.target")} due={targetDue} pressure="untracked" />
        )}
        {dueAgain !== null ? (
          <DeadlineChip
            label={t("intake.submit.again")}
            due={dueAgain}
            lastWorkingDay={obligation.standing.school.lastWorkingDay}
            pressure={pressureAt(obligation, "school", since)}
          />
        ) : schoolDue === null ? null : (
          <DeadlineChip
            label={levelWord("school", regime)}
            due={schoolDue}
            lastWorkingDay={obligation.schoolLastWorkingDay}
            pressure={pressureAt(obligation, "school", since)}
          />
        )}
      </span>
      <span className={styles.date}>
        {agencyDue === null ? null : (
          <DeadlineChip
            label={levelWord("agency", regime)}
            due={agencyDue}
            lastWorkingDay={obligation.agencyLastWorkingDay}
            pressure={pressureAt(obligation, "agency", since)}
          />
        )}
      </span>
    </>
  );
}
