import { CheckCircleOutlined, ClockCircleOutlined } from "@ant-design/icons";
import { mailKindNames } from "@goodstanding/domain/reminders/mail-kind";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useFormat } from "../../lib/use-format.ts";
import { StatusTag } from "../../ui/status-tag.tsx";
import styles from "./inbox-list.module.css";
import type { InboxMail } from "./inbox-views.ts";

/** One line a mail: what it says, of which kind, to whom and when, and whether it still waits for its recipient. */
export function InboxList({ mails }: { readonly mails: readonly InboxMail[] }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.list} aria-label={t("inbox.list")}>
      {mails.map((mail) => (
        <InboxLine key={mail.id} mail={mail} />
      ))}
    </ul>
  );
}

function InboxLine({ mail }: { readonly mail: InboxMail }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  return (
    <li className={styles.line} data-read={mail.isRead}>
      <span className={styles.mark} title={mail.isRead ? undefined : t("inbox.unread")} />
      <Link to="/inbox/$mailId" params={{ mailId: mail.id }} className={styles.subject}>
        {mail.isRead ? null : <span className={styles.heard}>{t("inbox.unread")}</span>}
        {mail.subject}
      </Link>
      <span className={styles.about}>
        {text(mailKindNames[mail.kind])} · {text(mail.unit.name)}
        {mail.isOwn ? null : ` · ${t("inbox.ofUnit")}`}
      </span>
      <span className={styles.state}>
        {mail.acknowledgedAt !== null ? (
          <StatusTag look={{ tone: "success", icon: CheckCircleOutlined }}>
            {t("inbox.acknowledged")}
          </StatusTag>
        ) : mail.canAcknowledge ? (
          <StatusTag look={{ tone: "warning", icon: ClockCircleOutlined }}>
            {t("inbox.toAcknowledge")}
          </StatusTag>
        ) : null}
      </span>
      <time className={styles.day} dateTime={mail.localDay}>
        {format.day(mail.localDay)}
      </time>
    </li>
  );
}
