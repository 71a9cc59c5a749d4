import { Input } from "antd";
import styles from "./date-input.module.css";

interface DateInputProps {
  readonly id?: string;
  /** `YYYY-MM-DD`; empty while none is chosen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** The browser's own date field: it is reachable by keyboard, known on every phone and weighs nothing. */
export function DateInput({ id, value, onChange, min, max }: DateInputProps) {
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      type="date"
      className={styles.date ?? ""}
      value={value}
      min={min}
      max={max}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
