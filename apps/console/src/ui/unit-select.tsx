import type { Text } from "@goodstanding/domain/kernel/text";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../lib/language.ts";

export interface Unit {
  readonly id: string;
  readonly name: Text;
}

interface UnitSelectProps {
  /** The units that occur; each may occur many times. */
  readonly units: readonly Unit[];
  readonly value: string | undefined;
  readonly onChange: (unitId: string | undefined) => void;
}

export function UnitSelect({ units, value, onChange }: UnitSelectProps) {
  const { t } = useTranslation();
  const text = useText();
  const names = new Map(units.map(({ id, name }) => [id, text(name)]));
  const options = [...names]
    .map(([id, label]) => ({ value: id, label }))
    .sort((a, b) => a.label.localeCompare(b.label, "zh-CN"));
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: "label" }}
      value={value ?? null}
      placeholder={t("ui.unit.any")}
      aria-label={t("ui.unit.any")}
      popupMatchSelectWidth={false}
      options={options}
      onChange={(unitId) => onChange(unitId ?? undefined)}
    />
  );
}
