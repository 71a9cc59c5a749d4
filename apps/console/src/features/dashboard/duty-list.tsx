import { ruleNames } from "@goodstanding/domain/policy/rule";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { DeadlineChip } from "../../ui/deadline-chip.tsx";
import { GravityTag, isMarkedGravity } from "../../ui/gravity-tag.tsx";
import { useLevelWord } from "../../ui/use-level-word.ts";
import styles from "./duty-list.module.css";
import type { PressingDuties, PressingDuty } from "./summary-views.ts";

/** More are shown on request. */
const atFirst = 8;

/** What presses beside the filings: what is past a date, then what comes next, so that the one never hides the other. */
export function DutyList({ duties }: { readonly duties: PressingDuties }) {
  const { t } = useTranslation();
  const text = useText();
  const { overdue, coming, withinDays: days, remarks } = duties;
  if (overdue.length + coming.length === 0)
    return <p className={styles.note}>{t("dashboard.duties.empty", { days })}</p>;
  return (
    <>
      <DutyPart title={t("dashboard.duties.overdue", { count: countOf(overdue) })} duties={overdue} />
      <DutyPart title={t("dashboard.duties.coming", { count: countOf(coming), days })} duties={coming} />
      {remarks.map((remark) => (
        <p key={remark.zh} className={styles.note}>
          {text(remark)}
        </p>
      ))}
    </>
  );
}

/** Each programme's or unit's own. */
const countOf = (duties: readonly PressingDuty[]): number =>
  duties.reduce((sum, { subjects }) => sum + subjects.length, 0);

function DutyPart({ title, duties }: { readonly title: string; readonly duties: readonly PressingDuty[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (duties.length === 0) return null;
  const rest = countOf(duties.slice(atFirst));
  return (
    <>
      <h3 className={styles.part}>{title}</h3>
      <ol>
        {(all ? duties : duties.slice(0, atFirst)).map((duty) => (
          <DutyRow key={duty.id} duty={duty} />
        ))}
      </ol>
      {rest === 0 ? null : (
        <p className={styles.more}>
          <Button type="link" size="small" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t("dashboard.duties.less") : t("dashboard.duties.more", { count: rest })}
          </Button>
        </p>
      )}
    </>
  );
}

function DutyRow({ duty }: { readonly duty: PressingDuty }) {
  const { t } = useTranslation();
  const text = useText();
  const levelWord = useLevelWord();
  const { rule, regime, gravity, deadlines, consequence, why } = duty;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className={styles.rule}>
          {text(ruleNames[rule])}
          {isMarkedGravity(gravity) ? <GravityTag gravity={gravity} /> : null}
        </p>
        <Subjects duty={duty} />
        <p className={styles.why}>{text(why)}</p>
        {gravity === "internal" ? null : (
          <p className={styles.why}>{t("dashboard.duties.consequence", { text: text(consequence) })}</p>
        )}
      </div>
      <div className={styles.dates}>
        {deadlines.map(({ level, due, lastWorkingDay }) => (
          <DeadlineChip
            key={level}
            label={levelWord(level, regime)}
            due={due}
            lastWorkingDay={lastWorkingDay}
          />
        ))}
      </div>
    </li>
  );
}

/** Everyone who owes it, each leading to where it is dealt with: the programme, or a unit's calendar. */
function Subjects({ duty: { subjects, deadlines } }: { readonly duty: PressingDuty }) {
  const { t } = useTranslation();
  const text = useText();
  const [first, second] = subjects;
  const ofUnits = first?.programme === null;
  return (
    <p className={styles.subjects}>
      {second === undefined
        ? null
        : t(`dashboard.duties.${ofUnits ? "units" : "programmes"}`, { count: subjects.length })}
      {subjects.map(({ id, programme, unit }, at) => (
        <Fragment key={id}>
          {at === 0 ? null : t("ui.listSeparator")}
          {programme === null ? (
            <Link to="/calendar" search={{ date: deadlines[0]?.due, college: unit.id }}>
              {text(unit.name)}
            </Link>
          ) : (
            <Link to="/programmes/$programmeId" params={{ programmeId: programme.id }}>
              {programme.name}
            </Link>
          )}
        </Fragment>
      ))}
      {second === undefined && first?.programme ? (
        <span className={styles.unit}> · {text(first.unit.name)}</span>
      ) : null}
    </p>
  );
}
