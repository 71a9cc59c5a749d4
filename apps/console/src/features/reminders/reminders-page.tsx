import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useSession } from "../../lib/session.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { ReminderTable } from "./reminder-table.tsx";
import { UnreachableUnits } from "./unreachable-units.tsx";

export function RemindersPage() {
  const { t } = useTranslation();
  const { may } = useSession();
  useDocumentTitle(t("shell.nav.reminders"));
  if (may.readReminders) return <ReminderLog />;
  return (
    <>
      <PageHeader title={t("shell.nav.reminders")} />
      <EmptyState action={<Link to="/filings">{t("shell.nav.filings")}</Link>}>
        {t("reminders.officeOnly")}
      </EmptyState>
    </>
  );
}

function ReminderLog() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const mails = useQuery(trpc.reminders.list.queryOptions({}));
  const unreachable = useQuery(trpc.reminders.unreachable.queryOptions());
  return (
    <>
      <PageHeader title={t("shell.nav.reminders")}>{t("reminders.intro")}</PageHeader>
      <UnreachableUnits units={unreachable.data ?? []} />
      <Loaded query={mails} what={t("shell.nav.reminders")}>
        {({ mails: rows }) => <ReminderTable rows={rows} />}
      </Loaded>
    </>
  );
}
