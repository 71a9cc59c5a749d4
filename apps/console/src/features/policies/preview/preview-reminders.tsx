import { shortRuleNames } from "@goodstanding/domain/policy/rule";
import type { TableProps } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { StepText } from "../../../ui/step-text.tsx";
import type { PreviewReminder } from "../policy-views.ts";

interface PreviewRemindersProps {
  readonly kind: "cancelled" | "added";
  readonly reminders: readonly PreviewReminder[];
}

/** The reminders that would no longer go out, or newly would; folded, because they are many. */
export function PreviewReminders({ kind, reminders }: PreviewRemindersProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  if (reminders.length === 0) return null;
  const title = t(`policyChange.preview.remindersTitle.${kind}`, { number: reminders.length });
  const columns: TableProps<PreviewReminder>["columns"] = [
    {
      title: t("policyChange.preview.reminderColumn.on"),
      key: "on",
      width: 170,
      render: (_, { on }) => format.dayWithWeekday(on),
    },
    {
      title: t("policyChange.preview.reminderColumn.subject"),
      key: "subject",
      width: 180,
      render: (_, { subject }) => text(subject.name),
    },
    {
      title: t("policyChange.preview.reminderColumn.unit"),
      key: "unit",
      width: 150,
      render: (_, { subject }) => text(subject.unit.name),
    },
    {
      title: t("policyChange.preview.reminderColumn.rule"),
      key: "rule",
      width: 170,
      render: (_, { rule, period }) =>
        t("policyChange.preview.duty", { rule: text(shortRuleNames[rule]), period }),
    },
    {
      title: t("policyChange.preview.reminderColumn.step"),
      key: "step",
      render: (_, { step }) => <StepText step={step} />,
    },
  ];
  return (
    <div>
      <Disclosure summary={<strong>{title}</strong>} label={t("policyChange.preview.list")}>
        {() => (
          <DataTable
            rows={reminders}
            columns={columns}
            rowKey={({ subject, rule, period, step, on }) => `${subject.id} ${rule} ${period} ${step} ${on}`}
            caption={title}
            minWidth={820}
            empty={null}
          />
        )}
      </Disclosure>
    </div>
  );
}
