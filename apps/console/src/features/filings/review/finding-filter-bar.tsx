import type { FindingRule } from "@goodstanding/domain/review/finding-rule";
import { findingRuleNames } from "@goodstanding/domain/review/finding-rule-names";
import { verdictNames } from "@goodstanding/domain/review/severity";
import { Segmented, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { FilterBar } from "../../../ui/filter-bar.tsx";
import styles from "../filing-filter.module.css";
import { type FindingFilter, filterFindings, findingGroups } from "./filter-findings.ts";
import type { ReviewFinding } from "./review-views.ts";

interface FindingFilterBarProps {
  readonly findings: readonly ReviewFinding[];
  readonly shown: number;
  readonly filter: FindingFilter;
  readonly onChange: (filter: FindingFilter) => void;
}

/** Stands for no choice where a control needs a value. */
const all = "";

/** By severity, rule and course; each choice says how many findings it would show under the others. */
export function FindingFilterBar({ findings, shown, filter, onChange }: FindingFilterBarProps) {
  const { t } = useTranslation();
  const text = useText();
  const countOf = (change: Partial<FindingFilter>) =>
    filterFindings(findings, { ...filter, ...change }).length;
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const courses = [...new Set(findings.flatMap(({ course }) => course ?? []))].sort((a, b) =>
    a.localeCompare(b, "zh"),
  );
  return (
    <>
      <div className={styles.groups}>
        <Segmented
          aria-label={t("findings.filter.severity")}
          value={filter.group ?? all}
          options={[
            { value: all, label: `${t("findings.filter.all")} ${countOf({ group: null })}` },
            ...findingGroups.map((group) => ({
              value: group,
              label: `${text(verdictNames[group])} ${countOf({ group })}`,
            })),
          ]}
          onChange={(value) =>
            onChange({ ...filter, group: findingGroups.find((group) => group === value) ?? null })
          }
        />
      </div>
      <FilterBar count={t("findings.filter.shown", { shown, all: findings.length })}>
        <Select<FindingRule | "">
          value={filter.rule ?? all}
          aria-label={t("findings.filter.rule")}
          popupMatchSelectWidth={false}
          options={[
            { value: all, label: t("findings.filter.anyRule") },
            ...rules.map((rule) => ({
              value: rule,
              label: `${text(findingRuleNames[rule])} ${countOf({ rule })}`,
            })),
          ]}
          onChange={(rule) => onChange({ ...filter, rule: rule === all ? null : rule })}
        />
        {courses.length === 0 ? null : (
          <Select
            value={filter.course ?? all}
            aria-label={t("findings.filter.course")}
            popupMatchSelectWidth={false}
            options={[
              { value: all, label: t("findings.filter.anyCourse") },
              ...courses.map((course) => ({ value: course, label: `${course} ${countOf({ course })}` })),
            ]}
            onChange={(course) => onChange({ ...filter, course: course === all ? null : course })}
          />
        )}
      </FilterBar>
    </>
  );
}
