import { shortRuleNames } from "@goodstanding/domain/policy/rule";
import type { TableProps } from "antd";
import { useTranslation } from "react-i18next";
import { useText } from "../../../lib/language.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { StepText } from "../../../ui/step-text.tsx";
import type { PreviewReminder } from "../policy-views.ts";
import { byDay, isWeekly, mailsOf, type RemindersOfDay } from "./by-day.ts";

interface PreviewRemindersProps {
  readonly kind: "cancelled" | "added";
  readonly reminders: readonly PreviewReminder[];
}

/** The mails that would no longer speak of something, or newly would, day by day; folded, because they are many. */
export function PreviewReminders({ kind, reminders }: PreviewRemindersProps) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  if (reminders.length === 0) return null;
  const once = reminders.filter((each) => !isWeekly(each));
  const title = t(`policyChange.preview.remindersTitle.${kind}`, {
    number: once.length,
    mails: mailsOf(once),
  });
  const columns: TableProps<RemindersOfDay>["columns"] = [
    {
      title: t("policyChange.preview.reminderColumn.on"),
      key: "on",
      width: 170,
      render: (_, { on, isWeekly: weekly }) =>
        weekly ? t("policyChange.preview.weeklyFrom", { day: format.day(on) }) : format.dayWithWeekday(on),
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
      width: 210,
      render: (_, { step, regime, isWeekly: weekly }) =>
        weekly ? t("policyChange.preview.weekly") : <StepText step={step} regime={regime} />,
    },
    {
      title: t("policyChange.preview.reminderColumn.mails"),
      key: "mails",
      width: 90,
      render: (_, { reminders: same }) => mailsOf(same),
    },
    {
      title: t("policyChange.preview.reminderColumn.subject"),
      key: "subject",
      render: (_, { reminders: same }) =>
        [...new Set(same.map(({ subject }) => text(subject.name)))].join(t("ui.listSeparator")),
    },
  ];
  return (
    <div>
      <Disclosure summary={<strong>{title}</strong>} label={t("policyChange.preview.list")}>
        {() => (
          <DataTable
            rows={byDay(reminders)}
            columns={columns}
            rowKey={({ rule, regime, period, step, on }) => `${rule} ${regime} ${period} ${step} ${on}`}
            caption={title}
            minWidth={820}
            empty={null}
          />
        )}
      </Disclosure>
    </div>
  );
}
