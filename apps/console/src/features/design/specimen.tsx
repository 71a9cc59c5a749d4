import type { ReactNode } from "react";
import styles from "./specimen.module.css";

/** A named row of examples. */
export function Specimen({
  name,
  hint,
  stacked = false,
  children,
}: {
  readonly name: string;
  readonly hint?: string;
  /** Examples that need the whole width, one below the other. */
  readonly stacked?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.specimen}>
      <h3 className={styles.name}>{name}</h3>
      <div className={styles.content}>
        {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
        <div className={stacked ? styles.stack : styles.row}>{children}</div>
      </div>
    </div>
  );
}
