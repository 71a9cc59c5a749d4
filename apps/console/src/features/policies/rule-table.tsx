import type { MonthDay } from "@goodstanding/domain/kernel/dates";
import { ruleNames } from "@goodstanding/domain/policy/rule";
import type { TableProps } from "antd";
import { useTranslation } from "react-i18next";
import { formatMonthDay } from "../../lib/format.ts";
import { useLanguage, useText } from "../../lib/language.ts";
import { ClausePopover } from "../../ui/clause-popover.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { GravityTag } from "../../ui/gravity-tag.tsx";
import type { RuleInForce } from "./policy-views.ts";
import styles from "./rule-table.module.css";
import { RuleWhen } from "./rule-when.tsx";

interface RuleTableProps {
  readonly rules: readonly RuleInForce[];
  readonly caption: string;
}

/** Every rule of a year: when the agency wants it, when the school does, what a missed date leads to, and who says so. */
export function RuleTable({ rules, caption }: RuleTableProps) {
  const { t } = useTranslation();
  const text = useText();
  const language = useLanguage();
  const nameOf = ({ rule, name }: RuleInForce): string => text(name ?? ruleNames[rule]);
  const columns: TableProps<RuleInForce>["columns"] = [
    { title: t("policies.rule.column.rule"), key: "rule", width: 190, render: (_, rule) => nameOf(rule) },
    {
      title: t("policies.rule.column.agency"),
      key: "agency",
      render: (_, { agency }) => (
        <RuleWhen said={agency} note={agency?.byNotice ? t("policies.regime.byNotice") : null} />
      ),
    },
    {
      title: t("policies.rule.column.school"),
      key: "school",
      render: (_, { school }) => (
        <RuleWhen said={school} note={school?.moved ? movedText(school.moved) : null} />
      ),
    },
    {
      title: t("policies.rule.column.gravity"),
      key: "gravity",
      width: 230,
      render: (_, { gravity, consequence }) => (
        <>
          {gravity === null ? null : <GravityTag gravity={gravity} />}
          {consequence === null ? null : <small className={styles.line}>{text(consequence)}</small>}
        </>
      ),
    },
    {
      title: t("policies.rule.column.clause"),
      key: "clause",
      width: 90,
      render: (_, rule) => (
        <ClausePopover
          subject={nameOf(rule)}
          citations={[rule.agency?.citation, rule.school?.citation].filter((each) => each !== undefined)}
        />
      ),
    },
  ];
  return (
    <DataTable
      rows={rules}
      columns={columns}
      rowKey={({ rule }) => rule}
      caption={caption}
      minWidth={980}
      empty={null}
    />
  );

  function movedText({ from }: { readonly from: MonthDay | null }): string {
    return from === null
      ? t("policies.regime.movedFromNone")
      : t("policies.regime.moved", { day: formatMonthDay(from, language) });
  }
}
