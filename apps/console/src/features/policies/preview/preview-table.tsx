import { EditOutlined, MinusCircleOutlined, PlusCircleOutlined, SwapOutlined } from "@ant-design/icons";
import { joinTexts, type Text } from "@goodstanding/domain/kernel/text";
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
      width: 100,
      render: (_, { change }) => (
        <StatusTag look={looks[change]}>{t(`policyChange.preview.kind.${change}`)}</StatusTag>
      ),
    },
    {
      title: t("policyChange.preview.column.subject"),
      key: "subject",
      width: 150,
      render: (_, { subject }) => text(subject.name),
    },
    {
      title: t("policyChange.preview.column.unit"),
      key: "unit",
      width: 130,
      render: (_, { subject }) => text(subject.unit.name),
    },
    {
      title: t("policyChange.preview.column.rule"),
      key: "rule",
      width: 140,
      render: (_, item) => dutyOf(item),
    },
    {
      title: t("policyChange.preview.column.dates"),
      key: "dates",
      width: 220,
      render: (_, item) => <PreviewMove item={item} />,
    },
    {
      title: t("policyChange.preview.column.why"),
      key: "why",
      render: (_, item) => (
        <>
          {text(item.why)}
          <ClausePopover subject={dutyOf(item)} why={text(wholeReason(item))} citations={item.citations} />
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
      minWidth={1000}
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

/** The arithmetic and what has to be added to it. */
const wholeReason = ({ why, note }: PreviewItem): Text =>
  joinTexts(note === null ? [why] : [why, note]) ?? why;
