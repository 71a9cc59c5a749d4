import { type Regime, regimeNames, regimes } from "@goodstanding/domain/policy/regime";
import { type PolicyRule, policyRules, ruleNames } from "@goodstanding/domain/policy/rule";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { FilterBar } from "../../ui/filter-bar.tsx";
import { UnitSelect } from "../../ui/unit-select.tsx";
import type { CalendarSearch } from "./calendar-search.ts";
import type { CalendarDuty } from "./calendar-views.ts";

interface CalendarFilterProps {
  readonly duties: readonly CalendarDuty[];
  readonly shown: number;
  /** Whose duties these are, whichever month of it is shown. */
  readonly year: number;
  readonly search: CalendarSearch;
  readonly onChange: (change: Pick<CalendarSearch, "college" | "rule" | "regime">) => void;
}

/** Only what occurs can be chosen, beside what has been chosen already. */
export function CalendarFilter({ duties, shown, year, search, onChange }: CalendarFilterProps) {
  const { t } = useTranslation();
  const text = useText();
  const rules = policyRules.filter(
    (rule) => rule === search.rule || duties.some((duty) => duty.rule === rule),
  );
  const kinds = regimes.filter(
    (regime) => regime === search.regime || duties.some((duty) => duty.regime === regime),
  );
  return (
    <FilterBar count={t("calendar.shown", { shown, all: duties.length, year })}>
      <UnitSelect
        units={duties.map(({ unit }) => unit)}
        value={search.college}
        onChange={(college) => onChange({ ...search, college })}
      />
      <Select<PolicyRule | null>
        allowClear
        value={search.rule ?? null}
        placeholder={t("calendar.filter.anyRule")}
        aria-label={t("calendar.filter.anyRule")}
        popupMatchSelectWidth={false}
        options={rules.map((value) => ({ value, label: text(ruleNames[value]) }))}
        onChange={(rule) => onChange({ ...search, rule: rule ?? undefined })}
      />
      {kinds.length < 2 ? null : (
        <Select<Regime | null>
          allowClear
          value={search.regime ?? null}
          placeholder={t("calendar.filter.anyRegime")}
          aria-label={t("calendar.filter.anyRegime")}
          popupMatchSelectWidth={false}
          options={kinds.map((value) => ({ value, label: text(regimeNames[value]) }))}
          onChange={(regime) => onChange({ ...search, regime: regime ?? undefined })}
        />
      )}
    </FilterBar>
  );
}
