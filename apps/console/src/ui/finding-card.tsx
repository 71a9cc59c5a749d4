import type { ShownVerdict } from "@goodstanding/domain/review/severity";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import styles from "./finding-card.module.css";
import { verdictLooks } from "./verdict-tag.tsx";

interface FindingCardProps {
  readonly title: string;
  /** How grave it is, or that it is waived; the group above it says so in words. */
  readonly severity: ShownVerdict;
  /** The file inside the package and the place in it, `null` for the package as a whole. */
  readonly file: ReactNode;
  /** Beside the title. */
  readonly tags?: ReactNode;
  readonly found: ReactNode;
  readonly expected: string;
  readonly fix: string;
  readonly clause: ReactNode;
  /** What may be done about it. */
  readonly children?: ReactNode;
}

/** One finding: what is so, what should be, how to mend it, and by which clause. */
export function FindingCard({
  title,
  severity,
  file,
  tags,
  found,
  expected,
  fix,
  clause,
  children,
}: FindingCardProps) {
  const { t } = useTranslation();
  return (
    <article className={styles.finding} data-tone={verdictLooks[severity].tone}>
      <p className={styles.title}>
        <span>{title}</span>
        {tags}
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
      {children}
    </article>
  );
}
