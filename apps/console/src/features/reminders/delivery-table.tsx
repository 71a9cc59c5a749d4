import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/use-format.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { DeliveryTag } from "../../ui/delivery-tag.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { Delivery } from "./reminder-views.ts";

/** Each recipient has an envelope of its own, and with it an answer of its own. */
export function DeliveryTable({ deliveries }: { readonly deliveries: readonly Delivery[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <DataTable
      rows={deliveries}
      rowKey={({ recipient }) => recipient}
      caption={t("reminders.deliveries")}
      minWidth={720}
      empty={<EmptyState>{t("reminders.noDeliveries")}</EmptyState>}
      columns={[
        { title: t("reminders.column.recipient"), dataIndex: "recipient" },
        {
          title: t("reminders.column.state"),
          key: "state",
          width: 150,
          render: (_, { state }) => <DeliveryTag state={state} />,
        },
        { title: t("reminders.column.attempts"), dataIndex: "attempts", width: 80, align: "right" },
        {
          title: t("reminders.column.reply"),
          key: "reply",
          render: (_, { reply }) => (reply === null ? t("reminders.noReply") : <code>{reply}</code>),
        },
        {
          title: t("reminders.column.settled"),
          key: "settled",
          width: 160,
          render: (_, { settledAt }) => (settledAt === null ? "—" : format.instant(settledAt)),
        },
      ]}
    />
  );
}
