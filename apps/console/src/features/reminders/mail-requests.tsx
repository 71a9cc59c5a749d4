import { ruleNames } from "@goodstanding/domain/policy/rule";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useFormat } from "../../lib/use-format.ts";
import { SectionCard } from "../../ui/section-card.tsx";
import styles from "./mail-page.module.css";
import type { MailDetail } from "./reminder-views.ts";

/** What recipients asked for through the links of the mail, and what became of it; nothing where nobody did. */
export function MailRequests({ requests }: Pick<MailDetail, "requests">) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  if (requests.length === 0) return null;
  return (
    <SectionCard title={t("reminders.requests.title")}>
      <ul className={styles.requests}>
        {requests.map(({ id, rule, period, askedAs, askedAt, askedUntil, reason, state, grantedUntil }) => (
          <li key={id}>
            <span>
              {t("reminders.requests.line", {
                duty: `${text(ruleNames[rule])} ${period}`,
                address: askedAs,
                at: format.instant(askedAt),
                day: format.day(askedUntil),
              })}
            </span>
            <small>{t("reminders.requests.reason", { reason })}</small>
            <strong>
              {grantedUntil === null
                ? t(`answers.extensions.states.${state}`)
                : t("reminders.requests.granted", { day: format.day(grantedUntil) })}
            </strong>
            {state === "open" ? <Link to="/answers">{t("reminders.requests.decide")}</Link> : null}
          </li>
        ))}
      </ul>
    </SectionCard>
  );
}
