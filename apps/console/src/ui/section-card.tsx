import { type ReactNode, useId } from "react";
import styles from "./section-card.module.css";

interface SectionCardProps {
  readonly title: ReactNode;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
  /** For tables and lists that bring their own inner spacing. */
  readonly flush?: boolean;
}

export function SectionCard({ title, extra, children, flush = false }: SectionCardProps) {
  const headingId = useId();
  return (
    <section className={styles.card} aria-labelledby={headingId}>
      <header className={styles.header}>
        <h2 id={headingId} className={styles.title}>
          {title}
        </h2>
        {extra}
      </header>
      <div className={flush ? undefined : styles.body}>{children}</div>
    </section>
  );
}
