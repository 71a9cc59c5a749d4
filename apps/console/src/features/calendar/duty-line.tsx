import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isBeforeSystem } from "../../lib/is-before-system.ts";
import { useText } from "../../lib/language.ts";
import { useFormat } from "../../lib/use-format.ts";
import { BeforeSystemTag } from "../../ui/before-system-tag.tsx";
import { ClausePopover } from "../../ui/clause-popover.tsx";
import { FilingStatusTag } from "../../ui/filing-status-tag.tsx";
import { ObligationTag } from "../../ui/obligation-tag.tsx";
import { useLevelWord } from "../../ui/use-level-word.ts";
import type { CalendarDuty } from "./calendar-views.ts";
import { levelOf, type MarkKind } from "./day-marks.ts";
import styles from "./duty-line.module.css";

interface DutyLineProps {
  readonly duty: CalendarDuty;
  readonly kind: MarkKind;
  /** What was due before this day belongs to the time before the system. */
  readonly since: LocalDate | null;
}

/** One duty on one of its days: whose, at which level, how far, why, by which clause. */
export function DutyLine({ duty, kind, since }: DutyLineProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const levelWord = useLevelWord();
  const { programme, unit, rule, regime, period, state, filing, why, citations, moved } = duty;
  const level = levelOf(kind);
  const { due } = duty.standing[level];
  const isLegalDay = kind === level;
  return (
    <li className={styles.duty}>
      <div className={styles.head}>
        {programme === null ? (
          <strong>{text(unit.name)}</strong>
        ) : (
          <>
            <Link to="/programmes/$programmeId" params={{ programmeId: programme.id }}>
              {programme.name}
            </Link>
            <span className={styles.unit}>{text(unit.name)}</span>
          </>
        )}
        {isBeforeSystem(duty, since) ? (
          <BeforeSystemTag />
        ) : filing === null ? (
          <ObligationTag state={state} rule={rule} />
        ) : (
          <Link to="/filings/$filingId" params={{ filingId: filing.id }}>
            <FilingStatusTag status={filing.status} />
          </Link>
        )}
        <span className={styles.basis}>
          <ClausePopover
            subject={`${programme?.name ?? text(unit.name)} ${period} ${text(ruleNames[rule])}`}
            why={text(why)}
            citations={citations}
            moved={moved}
          />
        </span>
      </div>
      <p className={styles.why}>
        {isLegalDay || due === null
          ? null
          : `${t("calendar.legalDate", { level: levelWord(level, regime), day: format.dayWithWeekday(due) })} · `}
        {text(why)}
      </p>
    </li>
  );
}
