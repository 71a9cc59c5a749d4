import { Select } from "antd";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { DocumentLibrary } from "./document-library.tsx";
import { HistoryTable } from "./history-table.tsx";
import { ParameterTable } from "./parameter-table.tsx";
import styles from "./policies-view.module.css";
import type { InForce, PackCard } from "./policy-views.ts";
import { RegimeCard } from "./regime-card.tsx";
import { SettingsCard } from "./settings-card.tsx";

/** A validity lasts six years; further than that nobody plans. */
const yearsAhead = 6;
const yearsBack = 6;

interface PoliciesViewProps {
  readonly policies: InForce;
  readonly packs: readonly PackCard[];
  readonly thisYear: number;
  readonly onYear: (year: number) => void;
}

export function PoliciesView({ policies, packs, thisYear, onYear }: PoliciesViewProps) {
  const { t } = useTranslation();
  const yearId = useId();
  const { year, regimes } = policies;
  const references = packs.filter(({ level }) => level === "reference");
  return (
    <div className={styles.page}>
      <div className={styles.year}>
        <label htmlFor={yearId}>{t("policies.year")}</label>
        <Select
          id={yearId}
          value={year}
          options={yearsAround(thisYear, year).map((value) => ({
            value,
            label: t("policies.yearOption", { year: value }),
          }))}
          onChange={onYear}
        />
        {policies.may.change ? null : <small>{t("policies.readOnly")}</small>}
      </div>
      <div className={styles.regimes}>
        {regimes.map((regime) => (
          <RegimeCard key={regime.regime} regime={regime} year={year} />
        ))}
      </div>
      {references.length === 0 ? null : (
        <DocumentLibrary
          title={t("policies.reference.title")}
          note={t("policies.reference.note")}
          packs={references}
        />
      )}
      <SettingsCard policies={policies} />
      <ParameterTable policies={policies} />
      <DocumentLibrary title={t("policies.library", { number: packs.length })} packs={packs} />
      <HistoryTable history={policies.history} />
    </div>
  );
}

/** The years to choose from; one that the address names is among them. */
function yearsAround(thisYear: number, shown: number): readonly number[] {
  const around = Array.from(
    { length: yearsBack + 1 + yearsAhead },
    (_, index) => thisYear - yearsBack + index,
  );
  return [...new Set([...around, shown])].sort((a, b) => a - b);
}
