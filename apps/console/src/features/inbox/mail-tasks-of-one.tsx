import { ruleNames } from "@goodstanding/domain/policy/rule";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useAct } from "../../lib/use-act.ts";
import { useFormat } from "../../lib/use-format.ts";
import type { InboxDetail } from "./inbox-views.ts";
import styles from "./mail-tasks-of-one.module.css";

/** What a recipient does about a mail: confirms it, and goes to what it is about. */
export function MailTasksOfOne({ mail }: { readonly mail: InboxDetail }) {
  const { t } = useTranslation();
  return (
    <div className={styles.tasks}>
      <Acknowledgement mail={mail} />
      {mail.duties.length === 0 ? null : (
        <section aria-label={t("inbox.duties")}>
          <h3 className={styles.heading}>{t("inbox.duties")}</h3>
          <ul className={styles.duties}>
            {mail.duties.map((duty) => (
              <li key={duty.id}>
                <DutyLink duty={duty} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Link to="/filings" search={{ college: mail.unit.id }}>
        {t("inbox.openFilings")}
      </Link>
    </div>
  );
}

function Acknowledgement({ mail }: { readonly mail: InboxDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const acknowledge = useAct("inbox.acknowledge", { done: t("inbox.done") });
  if (mail.acknowledgedAt !== null)
    return <p role="status">{t("inbox.acknowledgedAt", { at: format.instant(mail.acknowledgedAt) })}</p>;
  if (!mail.canAcknowledge) return <p>{mail.isOwn ? t("inbox.noAnswer") : t("inbox.notYours")}</p>;
  return (
    <div className={styles.confirm}>
      <Button
        type="primary"
        loading={acknowledge.isPending}
        onClick={() => acknowledge.mutate({ mailId: mail.id })}
      >
        {t("inbox.acknowledge")}
      </Button>
      <span>{t("inbox.acknowledgeHint")}</span>
    </div>
  );
}

function DutyLink({ duty: { rule, period, subject, filingId, programmeId } }: { readonly duty: Duty }) {
  const text = useText();
  const words = `${subject} · ${text(ruleNames[rule])} ${period}`;
  if (filingId !== null)
    return (
      <Link to="/filings/$filingId" params={{ filingId }}>
        {words}
      </Link>
    );
  if (programmeId !== null)
    return (
      <Link to="/programmes/$programmeId" params={{ programmeId }}>
        {words}
      </Link>
    );
  return <span>{words}</span>;
}

type Duty = InboxDetail["duties"][number];
