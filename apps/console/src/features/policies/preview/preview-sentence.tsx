import { formatDay } from "@goodstanding/domain/calendar/format-date";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/language.ts";
import type { PolicyPreview, PreviewReminder } from "../policy-views.ts";
import { isWeekly } from "./by-day.ts";
import styles from "./preview.module.css";

/** What a change would do, in words: how many duties and how many reminders come, go and move. */
export function PreviewSentence({ preview }: { readonly preview: PolicyPreview }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { counts, reminders } = preview;
  const parts = (["appears", "vanishes", "moves"] as const)
    .filter((kind) => counts[kind] > 0)
    .map((kind) => t(`policyChange.preview.${kind}`, { count: counts[kind] }));
  const until = formatDay(preview.remindersUntil, language);
  const [cancelled, added] = [countsOf(reminders.cancelled), countsOf(reminders.added)];
  return (
    <div className={styles.sentence} role="status">
      <p className={styles.lead}>
        {parts.length === 0
          ? t("policyChange.preview.noDuties")
          : t("policyChange.preview.duties", { parts: parts.join(t("ui.listSeparator")) })}
      </p>
      {counts.restated === 0 ? null : <p>{t("policyChange.preview.restated", { count: counts.restated })}</p>}
      {reminders.cancelled.length + reminders.added.length === 0 ? (
        <p className={styles.lead}>{t("policyChange.preview.noReminders", { until })}</p>
      ) : (
        <>
          <p className={styles.lead}>
            {t("policyChange.preview.reminders", { until, cancelled: cancelled.once, added: added.once })}
          </p>
          {cancelled.weekly + added.weekly === 0 ? null : <p>{t("policyChange.preview.remindersWeekly")}</p>}
          <p className={styles.note}>{t("policyChange.preview.remindersNote")}</p>
        </>
      )}
    </div>
  );
}

/** Those of a day of their own, and those that go on every week as long as nothing is handed in. */
function countsOf(reminders: readonly PreviewReminder[]): { readonly once: number; readonly weekly: number } {
  const weekly = reminders.filter(isWeekly).length;
  return { once: reminders.length - weekly, weekly };
}
