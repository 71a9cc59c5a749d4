import { RightOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import styles from "./stat-number.module.css";
import type { Look } from "./status-tag.tsx";

/** The inside of a link to the list that the number counts; the page wraps it, since it knows the address. */
export function StatNumber({
  value,
  label,
  hint,
  look,
}: {
  readonly value: number;
  readonly label: string;
  readonly hint: ReactNode;
  readonly look: Look;
}) {
  const Icon = look.icon;
  return (
    <span className={styles.stat} data-tone={value === 0 ? "neutral" : look.tone}>
      <span className={styles.label}>
        <Icon aria-hidden /> {label}
      </span>
      <span className={styles.value}>{value}</span>
      <span className={styles.hint}>
        {hint}
        <RightOutlined aria-hidden />
      </span>
    </span>
  );
}
