import { Input } from "antd";
import { Field } from "../../ui/field.tsx";

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly maxLength: number;
  /** Of more than one line. */
  readonly isLong?: boolean;
  readonly onChange: (value: string) => void;
}

export function TextField({ label, hint, value, maxLength, isLong = false, onChange }: TextFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(id) =>
        isLong ? (
          <Input.TextArea
            id={id}
            value={value}
            maxLength={maxLength}
            autoSize={{ minRows: 2, maxRows: 8 }}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <Input
            id={id}
            value={value}
            maxLength={maxLength}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </Field>
  );
}
