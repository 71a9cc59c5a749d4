import type { ReactNode } from "react";
import styles from "./banner.module.css";

interface BannerProps {
  readonly icon: ReactNode;
  readonly children: ReactNode;
}

/** What holds for every page, over all of them. */
export function Banner({ icon, children }: BannerProps) {
  return (
    <p className={styles.banner} role="note">
      {icon}
      <span>{children}</span>
    </p>
  );
}
