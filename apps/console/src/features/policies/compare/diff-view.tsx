import { documentName } from "@goodstanding/domain/policy/resolve-citation";
import { Link } from "@tanstack/react-router";
import type { TableProps } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { SectionCard } from "../../../ui/section-card.tsx";
import type { DocumentCard, PackChange, PackDiff } from "../policy-views.ts";
import { DifferenceTag } from "./difference-tag.tsx";

/** Only what differs, before beside after, in reading order. */
export function DiffView({ diff: { from, to, changes } }: { readonly diff: PackDiff }) {
  const { t } = useTranslation();
  const text = useText();
  const side = (document: DocumentCard, word: string) => (
    <Link to="/policies/$packId" params={{ packId: document.id }}>
      {t("policies.diff.side", { word, document: text(document.shortName) })}
    </Link>
  );
  const said = (value: PackChange["before"]): string =>
    value === null ? t("policies.diff.nothing") : text(value);
  const columns: TableProps<PackChange>["columns"] = [
    {
      title: t("policies.diff.column.label"),
      key: "label",
      width: 260,
      render: (_, { label }) => text(label),
    },
    {
      title: t("policies.diff.column.kind"),
      key: "kind",
      width: 100,
      render: (_, { kind }) => <DifferenceTag kind={kind} />,
    },
    {
      title: side(from, t("policies.diff.from")),
      key: "before",
      render: (_, { before }) => said(before),
    },
    { title: side(to, t("policies.diff.to")), key: "after", render: (_, { after }) => said(after) },
  ];
  return (
    <SectionCard title={t("policies.diff.changed", { count: changes.length })} flush>
      <DataTable
        rows={changes}
        columns={columns}
        rowKey={({ path, kind }) => `${path} ${kind}`}
        caption={t("policies.diff.caption", { from: documentName(from), to: documentName(to) })}
        minWidth={860}
        empty={<EmptyState>{t("policies.diff.none")}</EmptyState>}
      />
    </SectionCard>
  );
}
