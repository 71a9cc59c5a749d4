import type { ReactNode } from "react";
import styles from "./page-header.module.css";

interface PageHeaderProps {
  readonly title: ReactNode;
  /** Tags beside the title. */
  readonly tags?: ReactNode;
  /** Where the page hangs: links back up. */
  readonly trail?: ReactNode;
  /** One line under the title. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function PageHeader({ title, tags, trail, children, actions }: PageHeaderProps) {
  return (
    <header className={styles.header}>
      <div className={styles.main}>
        {trail ? <nav className={styles.trail}>{trail}</nav> : null}
        <div className={styles.heading}>
          <h1 className={styles.title}>{title}</h1>
          {tags}
        </div>
        {children ? <div className={styles.line}>{children}</div> : null}
      </div>
      {actions ? <div className={styles.actions}>{actions}</div> : null}
    </header>
  );
}
