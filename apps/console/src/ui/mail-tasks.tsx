import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import { useSession } from "../lib/session.ts";
import { useTRPC } from "../lib/trpc.ts";
import { useFormat } from "../lib/use-format.ts";

/** What of mails waits for the office: requests for more time, addresses that are dead, the page for the vice-president. */
export function MailTasks() {
  const { may } = useSession();
  return may.readReminders ? <Tasks /> : null;
}

function Tasks() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const waiting = useQuery(trpc.extensions.open.queryOptions()).data ?? 0;
  const dead = useQuery(trpc.reminders.deadAddresses.queryOptions()).data?.length ?? 0;
  const format = useFormat();
  const month = useQuery(trpc.digests.briefings.queryOptions()).data?.month ?? null;
  const action = <Link to="/answers">{t("answers.open")}</Link>;
  return (
    <>
      {waiting === 0 ? null : (
        <Alert type="warning" showIcon title={t("answers.waiting", { count: waiting })} action={action} />
      )}
      {dead === 0 ? null : (
        <Alert type="warning" showIcon title={t("answers.dead", { count: dead })} action={action} />
      )}
      {month === null ? null : (
        <Alert
          type="info"
          showIcon
          title={t("digests.briefing.ready", { month: format.month(month) })}
          action={
            <Link to="/reminders" search={{ view: "digests" }}>
              {t("digests.briefing.open")}
            </Link>
          }
        />
      )}
    </>
  );
}
