import { SwapOutlined } from "@ant-design/icons";
import { documentName } from "@goodstanding/domain/policy/resolve-citation";
import { Button, Checkbox, Select } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "../../../ui/field.tsx";
import type { CompareSearch } from "../policy-search.ts";
import type { PackCard } from "../policy-views.ts";
import styles from "./compare.module.css";
import { predecessorOf } from "./predecessor.ts";

interface ComparePickerProps {
  readonly packs: readonly PackCard[];
  readonly search: CompareSearch;
  readonly onChange: (search: CompareSearch) => void;
}

/** Which document before and which after; documents of the other one's series come first, and one newly chosen brings its predecessor. */
export function ComparePicker({ packs, search, onChange }: ComparePickerProps) {
  const { t } = useTranslation();
  const { from, to, all } = search;
  return (
    <search className={styles.picker}>
      <Field label={t("policies.diff.from")}>
        {(id) => (
          <Select
            id={id}
            value={from ?? null}
            options={optionsBeside(to)}
            onChange={(next) => onChange({ ...search, from: next })}
          />
        )}
      </Field>
      <Button
        icon={<SwapOutlined />}
        aria-label={t("policies.diff.swap")}
        disabled={from === undefined && to === undefined}
        onClick={() => onChange({ ...search, from: to, to: from })}
      />
      <Field label={t("policies.diff.to")}>
        {(id) => (
          <Select
            id={id}
            value={to ?? null}
            options={optionsBeside(from)}
            onChange={(next) => onChange({ ...search, from: fromBeside(next), to: next })}
          />
        )}
      </Field>
      <Checkbox
        checked={all === "yes"}
        onChange={({ target }) => onChange({ ...search, all: target.checked ? "yes" : undefined })}
      >
        {t("policies.diff.all")}
      </Checkbox>
    </search>
  );

  /** Within a series the other side stays as it was chosen. */
  function fromBeside(next: string): string | undefined {
    const chosen = packs.find(({ id }) => id === next);
    const isSibling = packs.find(({ id }) => id === from)?.series === chosen?.series;
    if (chosen === undefined || isSibling) return from;
    return predecessorOf(packs, chosen)?.id ?? from;
  }

  function optionsBeside(other: string | undefined) {
    const series = packs.find(({ id }) => id === other)?.series;
    const option = (pack: PackCard) => ({ value: pack.id, label: documentName(pack) });
    if (series === undefined) return [{ label: t("policies.diff.documents"), options: packs.map(option) }];
    return [
      {
        label: t("policies.diff.sameSeries"),
        options: packs.filter((pack) => pack.series === series && pack.id !== other).map(option),
      },
      {
        label: t("policies.diff.others"),
        options: packs.filter((pack) => pack.series !== series).map(option),
      },
    ].filter(({ options }) => options.length > 0);
  }
}
