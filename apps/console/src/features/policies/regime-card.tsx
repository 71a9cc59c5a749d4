import { clauseText } from "@goodstanding/domain/policy/clause-text";
import { regimeNames } from "@goodstanding/domain/policy/regime";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { DocumentLine } from "./document-line.tsx";
import type { RegimeInForce } from "./policy-views.ts";
import styles from "./regime-card.module.css";
import { RuleTable } from "./rule-table.tsx";

/** What holds for one kind of accreditation: the documents, layer on layer, what has to be said of them, and each rule. */
export function RegimeCard({ regime, year }: { readonly regime: RegimeInForce; readonly year: number }) {
  const { t } = useTranslation();
  const text = useText();
  const name = text(regimeNames[regime.regime]);
  const { office, byAnalogy, documents, remarks, rules } = regime;
  const summary = t("policies.regime.rules", { year, number: rules.length });
  return (
    <SectionCard
      title={name}
      extra={office === null ? null : <small>{t("policies.regime.office", { office: text(office) })}</small>}
    >
      <div className={styles.body}>
        <ul className={styles.documents}>
          {documents.map((document) => (
            <li key={document.id}>
              <DocumentLine document={document} />
            </li>
          ))}
        </ul>
        {documents.some(({ level }) => level === "school") ? null : (
          <p className={styles.note}>{t("policies.regime.noSchool")}</p>
        )}
        {byAnalogy === null ? null : (
          <p className={styles.note}>
            {t("policies.regime.byAnalogy", {
              regime: text(regimeNames[byAnalogy.regime]),
              clause: text(clauseText(byAnalogy.citation.clause)),
            })}
          </p>
        )}
        {remarks.length === 0 ? null : (
          <p className={styles.remark} data-tone="warning">
            {t("policies.regime.remarks", { remarks: remarks.map(text).join(t("ui.listSeparator")) })}
          </p>
        )}
        {rules.length === 0 ? (
          <p className={styles.note}>{t("policies.regime.noRules")}</p>
        ) : (
          <Disclosure summary={<strong>{summary}</strong>} label={name}>
            {() => (
              <RuleTable
                regime={regime.regime}
                rules={rules}
                caption={t("policies.regime.rulesOf", { regime: name, year })}
              />
            )}
          </Disclosure>
        )}
      </div>
    </SectionCard>
  );
}
