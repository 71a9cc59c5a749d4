import type { Text } from "@goodstanding/domain/kernel/text";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useFormat } from "../../lib/use-format.ts";
import styles from "./rule-table.module.css";

interface RuleWhenProps {
  /** What one level says; `null` where it says nothing. */
  readonly said: { readonly when: Text | null; readonly due: string | null } | null;
  /** What has to be added, such as that a notice or the office has set the day; a line each. */
  readonly notes: readonly string[];
}

/** When one level wants it: the rule in words, and the day of the year that is shown where it names one. */
export function RuleWhen({ said, notes }: RuleWhenProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  if (said === null) return <span className={styles.soft}>{t("policies.regime.notSaid")}</span>;
  return (
    <>
      {said.when === null ? null : <span className={styles.line}>{text(said.when)}</span>}
      {said.due === null ? null : (
        <time className={styles.due} dateTime={said.due}>
          {format.dayWithWeekday(said.due)}
        </time>
      )}
      {notes.map((note) => (
        <small key={note} className={styles.line}>
          {note}
        </small>
      ))}
    </>
  );
}
