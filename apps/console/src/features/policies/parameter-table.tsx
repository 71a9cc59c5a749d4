import { CheckOutlined, EditOutlined } from "@ant-design/icons";
import type { Parameters } from "@goodstanding/domain/policy/parameters";
import { Link } from "@tanstack/react-router";
import type { TableProps } from "antd";
import { useTranslation } from "react-i18next";
import { DataTable } from "../../ui/data-table.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { StatusTag } from "../../ui/status-tag.tsx";
import type { InForce, ParameterRow } from "./policy-views.ts";
import styles from "./settings-card.module.css";
import { useParameterText } from "./use-parameter-text.ts";

/** What the documents leave open: how the school reads it, whether that is the default, and what it means. */
export function ParameterTable({ policies }: { readonly policies: InForce }) {
  const { t } = useTranslation();
  const textOf = useParameterText();
  const defaults = defaultsOf(policies.parameters);
  const columns: TableProps<ParameterRow>["columns"] = [
    {
      title: t("policies.parameters.column.name"),
      key: "name",
      width: 190,
      render: (_, { name }) => t(`policies.parameters.name.${name}`),
    },
    {
      title: t("policies.parameters.column.value"),
      key: "value",
      width: 220,
      render: (_, { name }) => <strong>{textOf(policies.settings.parameters, name)}</strong>,
    },
    {
      title: t("policies.parameters.column.state"),
      key: "state",
      width: 230,
      render: (_, { name, isChanged }) =>
        isChanged ? (
          <>
            <StatusTag look={{ tone: "warning", icon: EditOutlined }}>
              {t("policies.parameters.changed")}
            </StatusTag>{" "}
            <small>{t("policies.parameters.wasDefault", { value: textOf(defaults, name) })}</small>
          </>
        ) : (
          <StatusTag look={{ tone: "neutral", icon: CheckOutlined }}>
            {t("policies.parameters.default")}
          </StatusTag>
        ),
    },
    {
      title: t("policies.parameters.column.meaning"),
      key: "meaning",
      render: (_, { name }) => t(`policies.parameters.meaning.${name}`),
    },
  ];
  const title = t("policies.parameters.title");
  return (
    <SectionCard
      title={title}
      extra={
        policies.may.change ? (
          <Link
            to="/policies/change"
            search={{ kind: "parameters" }}
            className={styles.change}
            aria-label={t("policies.changeOf", { what: title })}
          >
            {t("policies.change")}
          </Link>
        ) : null
      }
      flush
    >
      <p className={styles.intro}>{t("policies.parameters.intro")}</p>
      <DataTable
        rows={policies.parameters}
        columns={columns}
        rowKey={({ name }) => name}
        caption={title}
        minWidth={900}
        empty={null}
      />
    </SectionCard>
  );
}

const defaultsOf = (rows: readonly ParameterRow[]): Parameters =>
  Object.fromEntries(rows.map((row) => [row.name, row.default])) as unknown as Parameters; // a row for every parameter
