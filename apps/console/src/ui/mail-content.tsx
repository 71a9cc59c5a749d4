import { Tabs } from "antd";
import { useTranslation } from "react-i18next";
import styles from "./mail-content.module.css";

interface FrozenMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** As it travels, for who has to prove it; left out for everybody else. */
  readonly source?: string;
}

/** The frozen mail as it reads, in plain text, and as it travels. The frame has no rights at all: no scripts, no forms, no links that take the page away. */
export function MailContent({ mail }: { readonly mail: FrozenMail }) {
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
        ...(mail.source === undefined
          ? []
          : [
              {
                key: "source",
                label: t("reminders.view.source"),
                children: <pre className={styles.source}>{mail.source}</pre>,
              },
            ]),
      ]}
    />
  );
}
