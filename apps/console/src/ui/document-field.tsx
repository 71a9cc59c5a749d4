import { Input } from "antd";
import { Field } from "./field.tsx";

interface DocumentFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly maxLength: number;
  readonly onChange: (value: string) => void;
}

/** The paper that shows what is being registered. */
export const DocumentField = ({ label, hint, value, maxLength, onChange }: DocumentFieldProps) => (
  <Field label={label} hint={hint}>
    {(id) => (
      <Input id={id} value={value} maxLength={maxLength} onChange={({ target }) => onChange(target.value)} />
    )}
  </Field>
);
