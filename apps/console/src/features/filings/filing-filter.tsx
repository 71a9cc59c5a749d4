import { Segmented, Select } from "antd";
import { useTranslation } from "react-i18next";
import { FilterBar, SearchBox } from "../../ui/filter-bar.tsx";
import { UnitSelect } from "../../ui/unit-select.tsx";
import styles from "./filing-filter.module.css";
import { type FilingSearch, filingGroups } from "./filing-search.ts";
import type { FilingRow } from "./filing-views.ts";
import { everyYear, filterFilings } from "./filter-filings.ts";

interface FilingFilterProps {
  readonly rows: readonly FilingRow[];
  readonly shown: number;
  readonly search: FilingSearch;
  readonly onChange: (search: FilingSearch) => void;
}

const all = "all";

/** Each status says how many rows it would show under the other filters; the count below has the same base. */
export function FilingFilter({ rows, shown, search, onChange }: FilingFilterProps) {
  const { t } = useTranslation();
  const years = [...new Set(rows.map(({ period }) => period))].sort().reverse();
  const countOf = (status: FilingSearch["status"]) => filterFilings(rows, { ...search, status }).length;
  return (
    <>
      <div className={styles.groups}>
        <Segmented
          aria-label={t("filings.filter.status")}
          value={search.status ?? all}
          options={[
            { value: all, label: `${t("filings.filter.all")} ${countOf(undefined)}` },
            ...filingGroups.map((group) => ({
              value: group,
              label: `${t(`filings.group.${group}`)} ${countOf(group)}`,
            })),
          ]}
          onChange={(value) => onChange({ ...search, status: filingGroups.find((group) => group === value) })}
        />
      </div>
      <FilterBar count={t("filings.shown", { shown, all: countOf(undefined) })}>
        <SearchBox
          value={search.q}
          label={t("filings.filter.search")}
          onChange={(q) => onChange({ ...search, q })}
        />
        <UnitSelect
          units={rows.map(({ college }) => college)}
          value={search.college}
          onChange={(college) => onChange({ ...search, college })}
        />
        <Select
          value={search.year ?? everyYear}
          aria-label={t("filings.filter.year")}
          options={[
            { value: everyYear, label: t("filings.filter.anyYear") },
            ...years.map((year) => ({ value: year, label: year })),
          ]}
          onChange={(year) => onChange({ ...search, year })}
        />
      </FilterBar>
    </>
  );
}
