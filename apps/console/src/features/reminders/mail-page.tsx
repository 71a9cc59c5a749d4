import { mailKindNames } from "@goodstanding/domain/reminders/mail-kind";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { useFormat } from "../../lib/use-format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { MailContent } from "../../ui/mail-content.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { DeliveryLives } from "./delivery-lives.tsx";
import styles from "./mail-page.module.css";
import { MailRequests } from "./mail-requests.tsx";
import type { MailDetail } from "./reminder-views.ts";

const route = getRouteApi("/shell/reminders/$mailId");

export function MailPage() {
  const { t } = useTranslation();
  const { mailId } = route.useParams();
  const trpc = useTRPC();
  const mail = useQuery(trpc.reminders.get.queryOptions({ mailId }));
  useDocumentTitle(mail.data?.subject ?? t("shell.nav.reminders"));
  return (
    <Loaded
      query={mail}
      what={t("reminders.one")}
      back={<Link to="/reminders">{t("shell.nav.reminders")}</Link>}
    >
      {(detail) => <MailView mail={detail} />}
    </Loaded>
  );
}

export function MailView({ mail }: { readonly mail: MailDetail }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  return (
    <>
      <PageHeader trail={<Link to="/reminders">{t("shell.nav.reminders")}</Link>} title={mail.subject}>
        {text(mailKindNames[mail.kind])} · {text(mail.unit.name)} · {format.dayWithWeekday(mail.localDay)}
      </PageHeader>
      <div className={styles.page}>
        <SectionCard title={t("reminders.deliveries")}>
          <DeliveryLives mail={mail} />
        </SectionCard>
        <MailRequests requests={mail.requests} />
        <SectionCard title={t("reminders.asSent")}>
          <MailContent mail={mail} />
        </SectionCard>
      </div>
    </>
  );
}
