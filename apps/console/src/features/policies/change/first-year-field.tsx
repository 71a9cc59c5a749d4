import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "../../../ui/field.tsx";
import styles from "./change-form.module.css";

/** A validity lasts six years; further than that nobody plans. */
const yearsAhead = 6;

interface FirstYearFieldProps {
  readonly value: number;
  readonly thisYear: number;
  readonly onChange: (year: number) => void;
}

/** From which year on a date holds; the years before it stay as they were. */
export function FirstYearField({ value, thisYear, onChange }: FirstYearFieldProps) {
  const { t } = useTranslation();
  return (
    <Field label={t("policyChange.field.firstYear")} hint={t("policyChange.field.firstYearHint")}>
      {(id) => (
        <Select
          id={id}
          className={styles.month ?? ""}
          value={value}
          options={Array.from({ length: yearsAhead + 1 }, (_, index) => ({
            value: thisYear + index,
            label: String(thisYear + index),
          }))}
          onChange={onChange}
        />
      )}
    </Field>
  );
}
