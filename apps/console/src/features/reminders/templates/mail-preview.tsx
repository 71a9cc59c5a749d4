import { useTranslation } from "react-i18next";
import styles from "./templates.module.css";

/** A mail as it would be set. The frame has no rights at all: no scripts, no forms, no links that take the page away. */
export function MailPreview({ subject, html }: { readonly subject: string; readonly html: string }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={styles.subject}>
        <strong>{t("wording.subject", { subject })}</strong>
      </p>
      <iframe className={styles.frame} sandbox="" srcDoc={html} title={subject} />
    </>
  );
}
