import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Tabs } from "antd";
import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { MailTasks } from "../../ui/mail-tasks.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { ComingPanel } from "./coming-panel.tsx";
import { DigestsPanel } from "./digests/digests-panel.tsx";
import { HaltPanel } from "./halt-panel.tsx";
import { LedgerPanel } from "./ledger-panel.tsx";
import { reminderViews } from "./reminders-search.ts";
import { SendingPanel } from "./sending-panel.tsx";
import { MailActions } from "./templates/mail-actions.tsx";
import { UnreachableUnits } from "./unreachable-units.tsx";

const route = getRouteApi("/shell/reminders");

export function RemindersPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  useDocumentTitle(t("shell.nav.reminders"));
  if (may.readReminders) return <RemindersOfOffice />;
  if (may.haltSending)
    return (
      <>
        <PageHeader title={t("shell.nav.reminders")} />
        <HaltPanel />
      </>
    );
  return (
    <>
      <PageHeader title={t("shell.nav.reminders")} />
      <EmptyState action={<Link to="/filings">{t("shell.nav.filings")}</Link>}>
        {t("reminders.officeOnly")}
      </EmptyState>
    </>
  );
}

/** The ledger of what went out, what is to go out, and whether anything does. */
function RemindersOfOffice() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { may } = useSession();
  const unreachable = useQuery(trpc.reminders.unreachable.queryOptions());
  const panels = {
    ledger: (
      <LedgerPanel
        search={search}
        onChange={(next) => void navigate({ search: { view: "ledger", ...next }, replace: true })}
      />
    ),
    coming: <ComingPanel />,
    digests: <DigestsPanel />,
    sending: (
      <>
        {may.haltSending ? <HaltPanel /> : null}
        <SendingPanel />
      </>
    ),
  };
  return (
    <>
      <PageHeader title={t("shell.nav.reminders")} actions={<MailActions />}>
        {t("reminders.intro")}
      </PageHeader>
      <MailTasks />
      <UnreachableUnits units={unreachable.data ?? []} />
      <Tabs
        activeKey={search.view ?? "ledger"}
        destroyOnHidden
        onChange={(key) => {
          const view = reminderViews.find((each) => each === key);
          void navigate({ search: { view }, replace: true });
        }}
        items={reminderViews.map((key) => ({
          key,
          label: t(`reminders.views.${key}`),
          children: panels[key],
        }))}
      />
    </>
  );
}
