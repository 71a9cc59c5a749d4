import { type ReactNode, useId } from "react";
import styles from "./field.module.css";

interface FieldProps {
  readonly label: string;
  /** What is allowed, or what it is for. */
  readonly hint?: ReactNode;
  /** The control, with the id that its label points at. */
  readonly children: (id: string) => ReactNode;
}

/** One control of a form under its label. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children(id)}
      {hint ? <small>{hint}</small> : null}
    </div>
  );
}
