import type { Foresight } from "@goodstanding/domain/filings/foresee-selection";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import styles from "./selection-report.module.css";

/** Beyond this many the count says enough. */
const SHOWN = 8;

/** What the chosen names promise: how many find their place, what would still be missing, and samples band by band. */
export function ForesightReport({
  foresight: { recognised, toConfirm, unknown, newCourses, empty, samples },
}: {
  readonly foresight: Foresight;
}) {
  const { t } = useTranslation();
  const text = useText();
  const sampled = samples.map(({ key, course, bands }) => ({
    key,
    said: t("uploads.foreseen.samples", {
      course,
      bands: bands.map(({ name, files }) => `${text(name)} ${files}`).join(t("ui.listSeparator")),
    }),
  }));
  const missing = empty.map(({ key, course, slot }) => ({
    key,
    said: course === null ? text(slot) : `${course} › ${text(slot)}`,
  }));
  return (
    <>
      <p className={styles.title}>{t("uploads.foreseen.counts", { recognised, toConfirm, unknown })}</p>
      {newCourses.length === 0 ? null : (
        <p>
          {t("uploads.foreseen.newCourses", {
            count: newCourses.length,
            names: newCourses.slice(0, SHOWN).join(t("ui.listSeparator")),
          })}
        </p>
      )}
      <Some title={t("uploads.foreseen.empty", { count: missing.length })} lines={missing} />
      <Some title={t("uploads.foreseen.sampled", { count: sampled.length })} lines={sampled} />
    </>
  );
}

function Some({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly { readonly key: string; readonly said: string }[];
}) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  return (
    <>
      <p className={styles.title}>{title}</p>
      <ul className={styles.problems}>
        {lines.slice(0, SHOWN).map(({ key, said }) => (
          <li key={key}>{said}</li>
        ))}
        {lines.length > SHOWN ? <li>{t("uploads.checked.more", { count: lines.length - SHOWN })}</li> : null}
      </ul>
    </>
  );
}
