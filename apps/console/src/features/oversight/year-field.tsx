import { yearOf } from "@goodstanding/domain/kernel/dates";
import { InputNumber } from "antd";
import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { Field } from "../../ui/field.tsx";

/** Of which year the filings are; the year that is running is the last. */
export function YearField({
  value,
  onChange,
}: {
  readonly value: number;
  readonly onChange: (year: number) => void;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  return (
    <Field label={t("oversight.checks.year")}>
      {(id) => (
        <InputNumber
          id={id}
          value={value}
          min={2015}
          max={yearOf(today)}
          precision={0}
          onChange={(year) => onChange(year ?? value)}
        />
      )}
    </Field>
  );
}
