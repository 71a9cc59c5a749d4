import { mailKindNames } from "@goodstanding/domain/reminders/mail-kind";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useAct } from "../../lib/use-act.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { useFormat } from "../../lib/use-format.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { MailContent } from "../../ui/mail-content.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import styles from "./inbox-mail-page.module.css";
import type { InboxDetail } from "./inbox-views.ts";
import { MailTasksOfOne } from "./mail-tasks-of-one.tsx";

const route = getRouteApi("/shell/inbox/$mailId");

export function InboxMailPage() {
  const { t } = useTranslation();
  const { mailId } = route.useParams();
  const trpc = useTRPC();
  const mail = useQuery(trpc.inbox.get.queryOptions({ mailId }));
  useDocumentTitle(mail.data?.subject ?? t("inbox.title"));
  return (
    <Loaded query={mail} what={t("inbox.one")} back={<Link to="/inbox">{t("inbox.title")}</Link>}>
      {(detail) => <InboxMailView mail={detail} />}
    </Loaded>
  );
}

/** The mail as it was sent, and above it what is to be done about it. To have it on the screen is to have read it. */
export function InboxMailView({ mail }: { readonly mail: InboxDetail }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { mutate: markRead } = useAct("inbox.markRead");
  const { id, isRead } = mail;
  useEffect(() => {
    if (!isRead) markRead({ mailId: id });
  }, [id, isRead, markRead]);
  return (
    <>
      <PageHeader trail={<Link to="/inbox">{t("inbox.title")}</Link>} title={mail.subject}>
        {text(mailKindNames[mail.kind])} · {text(mail.unit.name)} · {format.dayWithWeekday(mail.localDay)}
      </PageHeader>
      <div className={styles.page}>
        <SectionCard title={t("inbox.handle")}>
          <MailTasksOfOne mail={mail} />
        </SectionCard>
        <SectionCard title={t("inbox.asSent")}>
          <MailContent mail={mail} />
        </SectionCard>
      </div>
    </>
  );
}
