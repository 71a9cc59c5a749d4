import { findingRuleNames } from "@goodstanding/domain/review/finding-rule-names";
import { severities } from "@goodstanding/domain/review/severity";
import { useTranslation } from "react-i18next";
import { useLanguage, useText } from "../../lib/language.ts";
import { FindingCard } from "../../ui/finding-card.tsx";
import { VerdictTag } from "../../ui/verdict-tag.tsx";
import type { ReviewFinding } from "./filing-views.ts";
import styles from "./finding-list.module.css";

/** Findings by severity, gravest first. */
export function FindingList({ findings }: { readonly findings: readonly ReviewFinding[] }) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
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
            <ul className={styles.list}>
              {group.map(({ rule, file, [language]: words }) => (
                <li key={`${rule} ${file} ${words.found}`}>
                  <FindingCard
                    title={text(findingRuleNames[rule])}
                    severity={severity}
                    file={file}
                    found={words.found}
                    expected={words.expected}
                    fix={words.fix}
                    clause={words.clause}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
