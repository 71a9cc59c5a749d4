import { Radio } from "antd";
import { Field } from "../../ui/field.tsx";

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  /** `null`: nothing is chosen yet. */
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export function ChoiceField<Value extends string>({
  label,
  options,
  value,
  onChange,
}: ChoiceFieldProps<Value>) {
  return (
    <Field label={label}>
      {(id) => (
        <Radio.Group
          id={id}
          value={value}
          options={[...options]}
          onChange={({ target }) => {
            const chosen = options.find((option) => option.value === target.value);
            if (chosen) onChange(chosen.value);
          }}
        />
      )}
    </Field>
  );
}
