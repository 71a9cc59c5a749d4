import type { Severity } from "@goodstanding/domain/review/severity";
import { useTranslation } from "react-i18next";
import styles from "./finding-card.module.css";
import { verdictLooks } from "./verdict-tag.tsx";

interface FindingCardProps {
  readonly title: string;
  readonly severity: Severity;
  /** Path inside the package, `null` for the package as a whole. */
  readonly file: string | null;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
  readonly clause: string;
}

/** One finding: what is so, what should be, how to mend it, and by which clause. The group above it says how grave it is. */
export function FindingCard({ title, severity, file, found, expected, fix, clause }: FindingCardProps) {
  const { t } = useTranslation();
  return (
    <article className={styles.finding} data-tone={verdictLooks[severity].tone}>
      <p className={styles.title}>
        {title}
        {file === null ? null : <span className={styles.file}>{file}</span>}
      </p>
      <dl className={styles.facts}>
        <dt>{t("ui.finding.found")}</dt>
        <dd>{found}</dd>
        <dt>{t("ui.finding.expected")}</dt>
        <dd>{expected}</dd>
        <dt>{t("ui.finding.fix")}</dt>
        <dd>{fix}</dd>
        <dt>{t("ui.finding.clause")}</dt>
        <dd className={styles.clause}>{clause}</dd>
      </dl>
    </article>
  );
}
