import { AuditOutlined, BellOutlined, CalendarOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { BrandMark } from "../../ui/brand-mark.tsx";
import { LanguageSwitch } from "../../ui/language-switch.tsx";
import styles from "./sign-in-frame.module.css";

/** What the product does on one side, the form on the other; on phones the form alone. */
export function SignInFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.frame}>
      <aside className={styles.aside}>
        <p className={styles.brand}>
          <BrandMark size={40} />
          <span>{t("shell.product")}</span>
        </p>
        <p className={styles.promise}>{t("session.promise")}</p>
        <ul className={styles.points}>
          <li>
            <CalendarOutlined aria-hidden /> {t("session.point.deadlines")}
          </li>
          <li>
            <BellOutlined aria-hidden /> {t("session.point.reminders")}
          </li>
          <li>
            <AuditOutlined aria-hidden /> {t("session.point.review")}
          </li>
        </ul>
      </aside>
      <main className={styles.main}>
        <div className={styles.corner}>
          <LanguageSwitch />
        </div>
        <div className={styles.form}>
          <h1 className={styles.title}>{t("session.title")}</h1>
          <p className={styles.hint}>{t("session.hint")}</p>
          {children}
          <p className={styles.help}>{t("session.help")}</p>
        </div>
      </main>
    </div>
  );
}
