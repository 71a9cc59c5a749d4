import { DeleteOutlined } from "@ant-design/icons";
import { Button, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { DateInput } from "../../../ui/date-input.tsx";
import { Field } from "../../../ui/field.tsx";
import styles from "./change-form.module.css";

/** A term while it is typed. */
export interface DraftTerm {
  readonly key: number;
  /** In which the academic year begins. */
  readonly year: number | null;
  readonly term: 1 | 2;
  readonly from: string;
  readonly to: string;
}

interface TermRowProps {
  readonly term: DraftTerm;
  /** Its place in the list, from one. */
  readonly number: number;
  readonly onChange: (term: DraftTerm) => void;
  readonly onRemove: () => void;
}

export function TermRow({ term, number, onChange, onRemove }: TermRowProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.row}>
      <Field label={t("policyChange.terms.year")}>
        {(id) => (
          <InputNumber
            id={id}
            value={term.year}
            min={1990}
            max={2199}
            onChange={(year) => onChange({ ...term, year })}
          />
        )}
      </Field>
      <Field label={t("policyChange.terms.term")}>
        {(id) => (
          <Select
            id={id}
            value={term.term}
            options={([1, 2] as const).map((value) => ({
              value,
              label: t("policyChange.terms.termOption", { term: value }),
            }))}
            onChange={(next) => onChange({ ...term, term: next })}
          />
        )}
      </Field>
      <Field label={t("policyChange.terms.from")}>
        {(id) => <DateInput id={id} value={term.from} onChange={(from) => onChange({ ...term, from })} />}
      </Field>
      <Field label={t("policyChange.terms.to")}>
        {(id) => <DateInput id={id} value={term.to} onChange={(to) => onChange({ ...term, to })} />}
      </Field>
      <Button
        icon={<DeleteOutlined />}
        aria-label={t("policyChange.terms.remove", { number })}
        onClick={onRemove}
      />
    </div>
  );
}
