import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/trpc.ts";
import { useDocumentTitle } from "../../lib/use-document-title.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { PageHeader } from "../../ui/page-header.tsx";
import { ReminderTable } from "./reminder-table.tsx";
import { UnreachableUnits } from "./unreachable-units.tsx";

export function RemindersPage() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const mails = useQuery(trpc.reminders.list.queryOptions());
  const unreachable = useQuery(trpc.reminders.unreachable.queryOptions());
  useDocumentTitle(t("shell.nav.reminders"));
  return (
    <>
      <PageHeader title={t("shell.nav.reminders")}>{t("reminders.intro")}</PageHeader>
      <UnreachableUnits units={unreachable.data ?? []} />
      <Loaded query={mails} what={t("shell.nav.reminders")}>
        {(rows) => <ReminderTable rows={rows} />}
      </Loaded>
    </>
  );
}
