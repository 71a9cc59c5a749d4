import { shortRuleNames } from "@goodstanding/domain/policy/rule";
import { mailKindNames } from "@goodstanding/domain/reminders/mail-kind";
import { Link } from "@tanstack/react-router";
import { Grid } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useFormat } from "../../lib/use-format.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { DeliveryTag } from "../../ui/delivery-tag.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { StepText } from "../../ui/step-text.tsx";
import { mergeItems } from "./merge-items.ts";
import styles from "./reminder-table.module.css";
import type { MailRow } from "./reminder-views.ts";

interface MailColumn {
  readonly title: string;
  readonly key: string;
  readonly width?: number;
  readonly render: (value: unknown, row: MailRow) => ReactNode;
}

/** One row a mail: a reminder of one college and day with all its programmes, or a receipt. */
export function ReminderTable({ rows }: { readonly rows: readonly MailRow[] }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const narrow = Grid.useBreakpoint().md === false;
  const columns: readonly MailColumn[] = [
    {
      title: t("reminders.column.day"),
      key: "day",
      width: 150,
      render: (_, { localDay }) => format.dayWithWeekday(localDay),
    },
    {
      title: t("reminders.column.mail"),
      key: "mail",
      render: (_, { id, subject, unit }) => (
        <>
          <Link to="/reminders/$mailId" params={{ mailId: id }}>
            {subject}
          </Link>
          <br />
          <small>{text(unit.name)}</small>
        </>
      ),
    },
    {
      title: t("reminders.column.items"),
      key: "items",
      width: 340,
      render: (_, { kind, items }) => (
        <ul className={styles.items}>
          {kind === "reminder" ? null : <li>{text(mailKindNames[kind])}</li>}
          {mergeItems(items).map(({ programme, rule, regime, period, step, missed }) => (
            <li key={`${programme} ${rule} ${period}`}>
              {programme}
              <br />
              <small>
                {text(shortRuleNames[rule])} · <StepText step={step} regime={regime} />
              </small>
              {missed === 0 ? null : (
                <>
                  <br />
                  <small>{t("reminders.missed", { count: missed })}</small>
                </>
              )}
            </li>
          ))}
        </ul>
      ),
    },
    {
      title: t("reminders.column.deliveries"),
      key: "deliveries",
      width: 270,
      render: (_, { deliveries }) => (
        <ul className={styles.items}>
          {deliveries.map(({ id: deliveryId, recipient, state, round }) => (
            <li key={deliveryId} className={styles.delivery}>
              <DeliveryTag state={state} />
              {round === 1 ? null : <small> {t("reminders.round", { round })}</small>}
              <br />
              {recipient}
            </li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <DataTable
      rows={rows}
      columns={narrow ? [stacked(columns, t("reminders.column.mail"))] : [...columns]}
      rowKey={({ id }) => id}
      caption={t("shell.nav.reminders")}
      minWidth={narrow ? 0 : 1060}
      empty={<EmptyState>{t("reminders.none")}</EmptyState>}
    />
  );
}

/** On a phone a mail is one cell with everything below each other: side by side most of a tall row would stand empty. */
const stacked = (columns: readonly MailColumn[], title: string): MailColumn => ({
  title,
  key: "stacked",
  render: (value, row) => (
    <div className={styles.stack}>
      {columns.map(({ key, render }) => (
        <div key={key}>{render(value, row)}</div>
      ))}
    </div>
  ),
});
