import { Input } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "../../../ui/field.tsx";

const longestReason = 500;

interface BecauseFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Why a date is moved; it stands beside the date from then on. */
export function BecauseField({ value, onChange }: BecauseFieldProps) {
  const { t } = useTranslation();
  return (
    <Field label={t("policyChange.field.because")} hint={t("policyChange.field.becauseHint")}>
      {(id) => (
        <Input.TextArea
          id={id}
          value={value}
          required
          maxLength={longestReason}
          autoSize={{ minRows: 2, maxRows: 6 }}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
