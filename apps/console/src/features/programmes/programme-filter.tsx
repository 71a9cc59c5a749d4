import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { FilterBar, SearchBox } from "../../ui/filter-bar.tsx";
import { UnitSelect } from "../../ui/unit-select.tsx";
import type { ProgrammeSearch } from "./programme-search.ts";
import type { ProgrammeRow } from "./programme-views.ts";
import { validityStandings } from "./validity-standing.ts";

interface ProgrammeFilterProps {
  readonly rows: readonly ProgrammeRow[];
  readonly shown: number;
  readonly search: ProgrammeSearch;
  readonly onChange: (search: ProgrammeSearch) => void;
}

export function ProgrammeFilter({ rows, shown, search, onChange }: ProgrammeFilterProps) {
  const { t } = useTranslation();
  return (
    <FilterBar count={t("programmes.shown", { shown, all: rows.length })}>
      <SearchBox
        value={search.q}
        label={t("programmes.filter.search")}
        onChange={(q) => onChange({ ...search, q })}
      />
      <Select
        allowClear
        value={search.standing ?? null}
        placeholder={t("programmes.filter.anyStanding")}
        aria-label={t("programmes.filter.anyStanding")}
        popupMatchSelectWidth={false}
        options={validityStandings.map((value) => ({ value, label: t(`programmes.standing.${value}`) }))}
        onChange={(standing) => onChange({ ...search, standing: standing ?? undefined })}
      />
      <UnitSelect
        units={rows.map(({ college }) => college)}
        value={search.college}
        onChange={(college) => onChange({ ...search, college })}
      />
    </FilterBar>
  );
}
