import { formatDate } from "@goodstanding/domain/calendar/format-date";
import type { LocalDate } from "@goodstanding/domain/kernel/dates";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import { Drawer } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage, useText } from "../../lib/language.ts";
import { ClausePopover } from "../../ui/clause-popover.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { GravityTag } from "../../ui/gravity-tag.tsx";
import { type CalendarDay, isBlank } from "./calendar-days.ts";
import styles from "./day-panel.module.css";
import { DutyLine } from "./duty-line.tsx";
import { SpanText } from "./span-text.tsx";
import { TaskLine } from "./task-line.tsx";
import { useDayWords } from "./use-day-words.ts";
import { useMarkWords } from "./use-mark-words.ts";

interface DayPanelProps {
  /** `null`: none is open. */
  readonly day: CalendarDay | null;
  /** What was due before this day belongs to the time before the system. */
  readonly since: LocalDate | null;
  readonly onClose: () => void;
}

/** A day beside the calendar; it stays in the page when it closes, so that the focus goes back to where it was opened. */
export function DayPanel({ day, since, onClose }: DayPanelProps) {
  const language = useLanguage();
  const [shown, setShown] = useState(day);
  if (day !== null && day !== shown) setShown(day);
  return (
    <Drawer
      open={day !== null}
      size={520}
      title={shown === null ? null : formatDate(shown.date, language)}
      onClose={onClose}
    >
      {shown === null ? null : <DayDuties day={shown} since={since} />}
    </Drawer>
  );
}

/** The duties of one day, and what is only a reference, each with its reason. */
function DayDuties({ day, since }: { readonly day: CalendarDay } & Pick<DayPanelProps, "since">) {
  const { t } = useTranslation();
  const text = useText();
  const words = useDayWords();
  const { hint } = useMarkWords();
  const isEmpty = isBlank(day);
  const facts = [
    ...(day.kind === "working" ? [] : [words.kind(day)]),
    ...day.bands.map(({ name }) => text(name)),
  ];
  return (
    <div className={styles.panel}>
      {facts.length === 0 ? null : <p className={styles.facts}>{facts.join(t("ui.listSeparator"))}</p>}
      {isEmpty ? <EmptyState>{t("calendar.noneOnDay")}</EmptyState> : null}
      {day.tasks.length === 0 ? null : (
        <section className={styles.block} data-mark="task">
          <h3 className={styles.kind}>{t("calendar.tasks")}</h3>
          <ul className={styles.duties}>
            {day.tasks.map((task) => (
              <TaskLine key={task.id} task={task} />
            ))}
          </ul>
        </section>
      )}
      {words.blocks(day.marks).map(({ kind, heading, marks }) => (
        <section key={heading} className={styles.block} data-mark={kind}>
          <h3 className={styles.kind}>{heading}</h3>
          {marks[0] ? <p className={styles.hint}>{hint(marks[0])}</p> : null}
          {marks.map(({ rule, regime, duties }) => (
            <div key={`${rule} ${regime}`}>
              <h4 className={styles.rule}>
                {t("calendar.ruleCount", { rule: text(ruleNames[rule]), count: duties.length })}
                {kind === "agency" && duties[0] ? <GravityTag gravity={duties[0].gravity} /> : null}
              </h4>
              <ul className={styles.duties}>
                {duties.map((duty) => (
                  <DutyLine key={duty.id} duty={duty} kind={kind} since={since} />
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
      {day.edges.length === 0 ? null : (
        <section className={styles.block} data-mark="reference">
          <h3 className={styles.kind}>{t("calendar.reference.word")}</h3>
          <p className={styles.hint}>{t("calendar.reference.hint")}</p>
          <ul className={styles.duties}>
            {day.edges.map(({ span, edge }) => (
              <li key={`${span.id} ${edge}`} className={styles.reference}>
                <SpanText span={span} /> {text(span.name)}
                <ClausePopover subject={text(span.name)} citations={[span.citation]} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
