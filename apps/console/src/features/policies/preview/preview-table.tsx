import { EditOutlined, MinusCircleOutlined, PlusCircleOutlined, SwapOutlined } from "@ant-design/icons";
import { shortRuleNames } from "@goodstanding/domain/policy/rule";
import type { TableProps } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { ClausePopover } from "../../../ui/clause-popover.tsx";
import { DataTable } from "../../../ui/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { type Look, StatusTag } from "../../../ui/status-tag.tsx";
import type { PreviewItem } from "../policy-views.ts";
import { PreviewMove } from "./preview-move.tsx";

/** Every duty that a change touches: whose, which, from when to when, and why. */
export function PreviewTable({ items }: { readonly items: readonly PreviewItem[] }) {
  const { t } = useTranslation();
  const text = useText();
  const dutyOf = ({ rule, period }: PreviewItem): string =>
    t("policyChange.preview.duty", { rule: text(shortRuleNames[rule]), period });
  const columns: TableProps<PreviewItem>["columns"] = [
    {
      title: t("policyChange.preview.column.change"),
      key: "change",
      width: 110,
      render: (_, { change }) => (
        <StatusTag look={looks[change]}>{t(`policyChange.preview.kind.${change}`)}</StatusTag>
      ),
    },
    {
      title: t("policyChange.preview.column.subject"),
      key: "subject",
      width: 180,
      render: (_, { subject }) => text(subject.name),
    },
    {
      title: t("policyChange.preview.column.unit"),
      key: "unit",
      width: 150,
      render: (_, { subject }) => text(subject.unit.name),
    },
    {
      title: t("policyChange.preview.column.rule"),
      key: "rule",
      width: 170,
      render: (_, item) => dutyOf(item),
    },
    {
      title: t("policyChange.preview.column.dates"),
      key: "dates",
      width: 290,
      render: (_, item) => <PreviewMove item={item} />,
    },
    {
      title: t("policyChange.preview.column.why"),
      key: "why",
      render: (_, item) => (
        <>
          {text(item.why)}
          {item.note === null ? null : <small> {text(item.note)}</small>}
          <ClausePopover subject={dutyOf(item)} why={text(item.why)} citations={item.citations} />
        </>
      ),
    },
  ];
  return (
    <DataTable
      rows={items}
      columns={columns}
      rowKey={({ subject, rule, period, change }) => `${subject.id} ${rule} ${period} ${change}`}
      caption={t("policyChange.preview.title")}
      minWidth={1180}
      empty={<EmptyState>{t("policyChange.preview.noneOfKind")}</EmptyState>}
    />
  );
}

const looks: Record<PreviewItem["change"], Look> = {
  appears: { tone: "success", icon: PlusCircleOutlined },
  vanishes: { tone: "danger", icon: MinusCircleOutlined },
  moves: { tone: "warning", icon: SwapOutlined },
  restated: { tone: "neutral", icon: EditOutlined },
};
