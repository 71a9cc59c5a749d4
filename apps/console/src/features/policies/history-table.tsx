import type { TableProps } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useFormat } from "../../lib/use-format.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import type { PolicyVersion } from "./policy-views.ts";

/** Every version of the school's settings: who adopted it when, and why. */
export function HistoryTable({ history }: { readonly history: readonly PolicyVersion[] }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const columns: TableProps<PolicyVersion>["columns"] = [
    {
      title: t("policies.history.column.version"),
      key: "version",
      width: 110,
      render: (_, { version }) => t("policies.history.number", { version }),
    },
    {
      title: t("policies.history.column.at"),
      key: "at",
      width: 160,
      render: (_, { adoptedAt }) => format.instant(adoptedAt),
    },
    {
      title: t("policies.history.column.by"),
      key: "by",
      width: 180,
      render: (_, { adoptedBy }) => (adoptedBy === null ? t("policies.history.founding") : text(adoptedBy)),
    },
    { title: t("policies.history.column.because"), key: "because", dataIndex: "because" },
  ];
  return (
    <SectionCard title={t("policies.history.title")} flush>
      <DataTable
        rows={history}
        columns={columns}
        rowKey={({ version }) => String(version)}
        caption={t("policies.history.title")}
        minWidth={640}
        empty={null}
      />
    </SectionCard>
  );
}
