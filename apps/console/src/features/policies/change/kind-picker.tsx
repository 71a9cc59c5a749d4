import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { Field } from "../../../ui/field.tsx";
import styles from "./change-form.module.css";
import { type ChangeKind, changeKinds } from "./change-kinds.ts";

interface KindPickerProps {
  readonly value: ChangeKind | undefined;
  readonly onChange: (kind: ChangeKind) => void;
}

/** What is to be changed, with a line on when one needs it. */
export function KindPicker({ value, onChange }: KindPickerProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.fields}>
      <Field
        label={t("policyChange.what")}
        hint={value === undefined ? undefined : t(`policyChange.about.${value}`)}
      >
        {(id) => (
          <Select
            id={id}
            className={styles.wide ?? ""}
            value={value ?? null}
            listHeight={420}
            placeholder={t("policyChange.what")}
            options={changeKinds.map((kind) => ({ value: kind, label: t(`policyChange.kind.${kind}`) }))}
            onChange={onChange}
          />
        )}
      </Field>
    </div>
  );
}
