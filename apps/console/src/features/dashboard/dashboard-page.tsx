import { reviewsAlone } from "@goodstanding/domain/access/reviews-alone";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { MailTasks } from "../../ui/mail-tasks.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { AlarmList } from "./alarm-list.tsx";
import { AttentionList } from "./attention-list.tsx";
import styles from "./dashboard-page.module.css";
import { DutyList } from "./duty-list.tsx";
import { LinkTrouble } from "./link-trouble.tsx";
import { ReaderRequests } from "./reader-requests.tsx";
import { ReviewTasks } from "./review-tasks.tsx";
import { StatLinks } from "./stat-links.tsx";
import { SummarySentence } from "./summary-sentence.tsx";

export function DashboardPage() {
  const { t } = useTranslation();
  const { roles } = useSession();
  useDocumentTitle(t("shell.nav.dashboard"));
  return (
    <>
      <PageHeader title={t("shell.nav.dashboard")} />
      {reviewsAlone(roles) ? (
        <ReviewTasks none={<EmptyState>{t("appraisals.none.mine")}</EmptyState>} />
      ) : (
        <Summary />
      )}
    </>
  );
}

/** The state of the year, for whoever has programmes to answer for. */
function Summary() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const summary = useQuery(trpc.dashboard.summary.queryOptions());
  return (
    <Loaded query={summary} what={t("shell.nav.dashboard")}>
      {({ year, sentence, numbers, attention, attentionTotal, duties }) => (
        <div className={styles.page}>
          <AlarmList />
          <SummarySentence year={year} facts={sentence} returned={numbers.returned} />
          <StatLinks numbers={numbers} />
          <ReviewTasks />
          <MailTasks />
          <ReaderRequests />
          <LinkTrouble />
          <SectionCard
            title={t("dashboard.attention.title")}
            extra={<small>{t("dashboard.attention.order")}</small>}
            flush
          >
            <AttentionList items={attention} total={attentionTotal} />
          </SectionCard>
          <SectionCard
            title={t("dashboard.duties.title")}
            extra={<small>{t("dashboard.duties.order")}</small>}
            flush
          >
            <DutyList duties={duties} />
          </SectionCard>
        </div>
      )}
    </Loaded>
  );
}
