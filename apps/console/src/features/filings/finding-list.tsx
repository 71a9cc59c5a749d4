import { findingRuleNames } from "@goodstanding/domain/review/finding-rule-names";
import { severities } from "@goodstanding/domain/review/severity";
import { useTranslation } from "react-i18next";
import { useLanguage, useText } from "../../lib/language.ts";
import { VerdictTag } from "../../ui/verdict-tag.tsx";
import type { ReviewFinding } from "./filing-views.ts";
import styles from "./finding-list.module.css";

/** Findings by severity, gravest first: what, where, expected, found, how to mend it, by which clause. */
export function FindingList({ findings }: { readonly findings: readonly ReviewFinding[] }) {
  const { t } = useTranslation();
  if (findings.length === 0) return <p>{t("filings.review.clean")}</p>;
  return (
    <>
      {severities.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity);
        if (group.length === 0) return null;
        return (
          <section key={severity} className={styles.group}>
            <h3 className={styles.heading}>
              <VerdictTag verdict={severity} />
              <span>{t("filings.review.count", { count: group.length })}</span>
            </h3>
            <ul>
              {group.map((finding) => (
                <FindingItem key={`${finding.rule} ${finding.file} ${finding.zh.found}`} finding={finding} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function FindingItem({ finding }: { readonly finding: ReviewFinding }) {
  const { t } = useTranslation();
  const text = useText();
  const { rule, severity, file } = finding;
  const { expected, found, fix, clause } = finding[useLanguage()];
  return (
    <li className={styles.finding} data-tone={tones[severity]}>
      <p className={styles.title}>
        {text(findingRuleNames[rule])}
        {file === null ? null : <code>{file}</code>}
      </p>
      <dl className={styles.facts}>
        <dt>{t("filings.finding.found")}</dt>
        <dd>{found}</dd>
        <dt>{t("filings.finding.expected")}</dt>
        <dd>{expected}</dd>
        <dt>{t("filings.finding.fix")}</dt>
        <dd>{fix}</dd>
        <dt>{t("filings.finding.clause")}</dt>
        <dd className={styles.clause}>{clause}</dd>
      </dl>
    </li>
  );
}

const tones = { block: "danger", warn: "warning", info: "info" } as const;
