import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { BrandMark } from "../../ui/brand-mark.tsx";
import { LanguageSwitch } from "../../ui/language-switch.tsx";
import styles from "./reading-frame.module.css";

interface ReadingFrameProps {
  readonly tools?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A page without the frame of those who are signed in: nothing here leads into the rest of the product. */
export function ReadingFrame({ tools, wide = false, children }: ReadingFrameProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <span className={styles.brand}>
          <BrandMark />
          {t("shell.product")} · {t("reading.title")}
        </span>
        <span className={styles.tools}>
          {tools}
          <LanguageSwitch />
        </span>
      </header>
      <main className={wide ? styles.wide : styles.narrow}>{children}</main>
    </div>
  );
}
