import { Tabs } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./mail-content.module.css";
import type { MailDetail } from "./reminder-views.ts";

/** The frozen mail three ways. The frame has no rights at all: no scripts, no forms, no links that take the page away. */
export function MailContent({
  mail,
}: {
  readonly mail: Pick<MailDetail, "subject" | "html" | "text" | "source">;
}) {
  const { t } = useTranslation();
  return (
    <Tabs
      items={[
        {
          key: "html",
          label: t("reminders.view.html"),
          children: <iframe className={styles.frame} sandbox="" srcDoc={mail.html} title={mail.subject} />,
        },
        {
          key: "text",
          label: t("reminders.view.text"),
          children: <pre className={styles.text}>{mail.text}</pre>,
        },
        {
          key: "source",
          label: t("reminders.view.source"),
          children: <pre className={styles.source}>{mail.source}</pre>,
        },
      ]}
    />
  );
}
