import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useFormat } from "../../lib/use-format.ts";
import { type ReadingColumn, ReadingTable } from "../../ui/reading-table.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import type { PolicyVersion } from "./policy-views.ts";

/** Every version of the school's settings: who adopted it when, and why. */
export function HistoryTable({ history }: { readonly history: readonly PolicyVersion[] }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const title = t("policies.history.title");
  const columns: readonly ReadingColumn<PolicyVersion>[] = [
    {
      key: "version",
      title: t("policies.history.column.version"),
      width: "12%",
      render: ({ version }) => t("policies.history.number", { version }),
    },
    {
      key: "at",
      title: t("policies.history.column.at"),
      width: "18%",
      render: ({ adoptedAt }) => format.instant(adoptedAt),
    },
    {
      key: "by",
      title: t("policies.history.column.by"),
      width: "20%",
      render: ({ adoptedBy }) => (adoptedBy === null ? t("policies.history.founding") : text(adoptedBy)),
    },
    {
      key: "because",
      title: t("policies.history.column.because"),
      render: ({ because }) => because || "—",
    },
  ];
  return (
    <SectionCard title={title} flush>
      <ReadingTable
        caption={title}
        columns={columns}
        rows={history}
        rowKey={({ version }) => String(version)}
      />
    </SectionCard>
  );
}
